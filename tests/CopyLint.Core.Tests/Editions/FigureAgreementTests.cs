using CopyLint.Editions.Figures;
using CopyLint.Model.Quantities;

namespace CopyLint.Core.Tests.Editions;

/// <summary>When two figures for one thing can both be right.</summary>
public sealed class FigureAgreementTests
{
    [Theory]
    [InlineData(100, ApproximatorKind.None, 100, ApproximatorKind.About, true)]
    [InlineData(100, ApproximatorKind.Over, 100, ApproximatorKind.AtLeast, true)]
    [InlineData(100, ApproximatorKind.AtLeast, 130, ApproximatorKind.None, true)]
    [InlineData(100, ApproximatorKind.AtLeast, 300, ApproximatorKind.None, false)]
    [InlineData(100, ApproximatorKind.AtLeast, 60, ApproximatorKind.None, false)]
    [InlineData(100, ApproximatorKind.Near, 80, ApproximatorKind.None, true)]
    [InlineData(100, ApproximatorKind.AtMost, 130, ApproximatorKind.None, false)]
    [InlineData(8000, ApproximatorKind.About, 6437, ApproximatorKind.About, false)]
    [InlineData(8000, ApproximatorKind.None, 8047, ApproximatorKind.None, true)]
    public void Figures_agree(double left, ApproximatorKind leftKind, double right, ApproximatorKind rightKind, bool agree)
    {
        FigureAgreement.Agree(Of(left, leftKind), Of(right, rightKind)).ShouldBe(agree);
        FigureAgreement.Agree(Of(right, rightKind), Of(left, leftKind)).ShouldBe(agree);
    }

    [Fact]
    public void Exact_counts_agree_only_where_they_are_the_same()
    {
        FigureAgreement.Agree(Of(113, ApproximatorKind.None) with { IsExact = true }, Of(117, ApproximatorKind.None) with { IsExact = true }).ShouldBeFalse();
        FigureAgreement.Agree(Of(113, ApproximatorKind.None) with { IsExact = true }, Of(120, ApproximatorKind.None)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(31.2, 0.05, 33.1, 0.05, false)]
    [InlineData(31.2, 0.05, 31, 0.5, true)]
    [InlineData(42.5, 0.005, 44.5, 0.005, false)]
    public void Exact_shares_and_sums_agree_as_far_as_their_last_places_go(double left, double leftSlack, double right, double rightSlack, bool agree)
    {
        var (first, second) = (Of(left, ApproximatorKind.None) with { IsExact = true, Slack = leftSlack }, Of(right, ApproximatorKind.None) with { IsExact = true, Slack = rightSlack });

        FigureAgreement.Agree(first, second).ShouldBe(agree);
        FigureAgreement.Agree(second, first).ShouldBe(agree);
    }

    private static Figure Of(double value, ApproximatorKind kind) => new(default, 1, value, 0) { Approximator = kind };
}
