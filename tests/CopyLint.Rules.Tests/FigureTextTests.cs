using System.Globalization;
using CopyLint.Rules.Kinds;

namespace CopyLint.Rules.Tests;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData(1600, 4, "1,600")]
    [InlineData(999_999, 6, "999,999")]
    [InlineData(1_234_567, 3, "1.23 million")]
    [InlineData(2.5, 2, "2.5")]
    [InlineData(0.05, 2, "0.05")]
    [InlineData(0.00012, 2, "0.0001")]
    [InlineData(0.00002, 2, "0")]
    [InlineData(0, 2, "0")]
    [InlineData(-5, 2, "-5")]
    [InlineData(-0.5, 2, "-0.5")]
    public void A_figure_is_written_as_copy_does(double value, int digits, string expected) => FigureText.Format(value, digits).ShouldBe(expected);

    [Theory]
    [InlineData(1, 30_000_000, 7_919)]
    [InlineData(29_999_999, 10_000_000_000, 7_919_003)]
    [InlineData(9_999_980_000, 9_999_990_000, 1)]
    public void What_is_written_without_a_format_is_what_the_format_writes(long first, long end, long step)
    {
        for (var parts = first; parts < end; parts += step)
        {
            var value = parts / 10_000.0;
            FigureText.Format(value, 10).ShouldBe(value.ToString("#,0.####", CultureInfo.InvariantCulture));
        }
    }
}
