using CopyLint.Model.Quantities;

namespace CopyLint.Core.Tests.Model;

/// <summary>Few digits are read all at once, but for those at the end of a text, which are read one by one.</summary>
public sealed class FigureReaderTests
{
    [Theory]
    [InlineData("0", 0, 1, 1)]
    [InlineData("7", 7, 1, 1)]
    [InlineData("007", 7, 1, 1)]
    [InlineData("500", 500, 1, 1)]
    [InlineData("1998", 1998, 1, 4)]
    [InlineData("1,250", 1250, 1, 3)]
    [InlineData("12,345", 12345, 1, 5)]
    [InlineData("100,000", 100000, 1, 1)]
    [InlineData("12345678", 12345678, 1, 8)]
    [InlineData("0.0", 0, 0.1, 1)]
    [InlineData("0.5", 0.5, 0.1, 1)]
    [InlineData("2.30", 2.3, 0.01, 3)]
    [InlineData("0.0625", 0.0625, 0.0001, 3)]
    [InlineData("1,234.5", 1234.5, 0.1, 5)]
    [InlineData("0.00005", 0.00005, 0.00001, 1)]
    [InlineData("1,234,567", 1234567, 1, 7)]
    [InlineData("12½", 12.5, 0.125, 3)]
    public void Figures_are_the_same_wherever_they_stand(string figure, double value, double step, int digits)
    {
        var last = FigureReader.Digits(Stories.Model("at " + figure).Tree, 1);
        last.Value.ShouldBe(value, 1e-12);
        last.Step.ShouldBe(step, 1e-12);
        last.Digits.ShouldBe(digits);
        FigureReader.Digits(Stories.Model($"at {figure} and so on").Tree, 1).ShouldBe(last);
    }
}
