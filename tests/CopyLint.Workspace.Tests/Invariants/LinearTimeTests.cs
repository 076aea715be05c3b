using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CopyLint.Workspace.Tests.Invariants;

/// <summary>No text makes the time grow faster than its length, not even one made to.</summary>
public sealed class LinearTimeTests
{
    private const int Short = 5_000;
    private const int Many = 500;
    private const int Times = 8;

    /// <summary>Milliseconds below which a measurement says nothing.</summary>
    private const double Noise = 4;

    [Theory]
    [InlineData("the ")]
    [InlineData("the the ")]
    [InlineData("\" ")]
    [InlineData("“ ")]
    [InlineData("‘a ")]
    [InlineData("\"a\n\n")]
    [InlineData("( ")]
    [InlineData("1 ")]
    [InlineData("1, ")]
    [InlineData("one hundred and ")]
    [InlineData("5 km (")]
    [InlineData("5 miles ")]
    [InlineData("Roe ")]
    [InlineData("Mr Roe said ")]
    [InlineData("he said, ")]
    [InlineData("an official said. ")]
    [InlineData("sources ")]
    [InlineData("according to ")]
    [InlineData("reportedly ")]
    [InlineData("on condition of ")]
    [InlineData("a-")]
    [InlineData("A.")]
    [InlineData("a.b.c")]
    [InlineData("\n")]
    [InlineData("a\n")]
    [InlineData("😀")]
    public void Repeated(string piece) => GrowsWithLength(Repeat(piece, Short), Repeat(piece, Short * Times));

    /// <summary>Tables and results: sentences that are alike but for a figure.</summary>
    [Theory]
    [InlineData("Shares of the northern coal company rose by {0} points at the close of trading. ")]
    [InlineData("Of the dam {0} stones fell, an official told CNN.\n\n")]
    [InlineData("In the port Kolv{0}arra met Kolv{0}arra, and Ann Kolv{0}arrra left.\n\n")]
    public void Counted(string piece) => GrowsWithLength(Count(piece, Many), Count(piece, Many * Times));

    private static void GrowsWithLength(string few, string many)
    {
        Copy.Lint(few);
        Copy.Lint(many);

        var (one, all) = (Best(few), Best(many));

        (all / Math.Max(one, Noise)).ShouldBeLessThan(Times * 4, $"{one:0.00} ms for {few.Length} characters, {all:0.00} ms for {many.Length}");
    }

    private static string Count(string piece, int times) => string.Concat(Enumerable.Range(1, times).Select(i => string.Format(CultureInfo.InvariantCulture, piece, i)));

    private static string Repeat(string piece, int length) => new StringBuilder().Insert(0, piece, length / piece.Length).ToString();

    /// <summary>Milliseconds of the fastest of a few runs: other work on the machine only ever slows a run down.</summary>
    private static double Best(string text) => Enumerable.Range(0, 4).Min(_ =>
    {
        Copy.Lint(text[..Math.Min(text.Length, 64)]); // Of the same text most would be kept.
        var start = Stopwatch.GetTimestamp();
        Copy.Lint(text);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });
}
