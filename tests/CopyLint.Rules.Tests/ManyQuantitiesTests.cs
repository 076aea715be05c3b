using CopyLint.Analysis;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Tests;

/// <summary>Quantities are looked at 64 together: one is found wherever it stands among the others.</summary>
public sealed class ManyQuantitiesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void A_quantity_is_found_behind_many(int before)
    {
        var right = string.Concat(Enumerable.Repeat("Four people were hurt. ", before));

        new CopyDriver(DefaultRules.Pack.Rules).Analyze(SourceText.From(right + "Three civilian were hurt. Nine people fled."), AnalysisOptions.Default, default)
            .Where(finding => finding.Id == "CL3006").Select(finding => finding.Span.Start)
            .ShouldBe([right.Length]);
    }
}
