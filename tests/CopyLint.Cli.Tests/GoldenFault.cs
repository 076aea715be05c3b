using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CopyLint.Cli.Tests;

/// <summary>A row of a table in <c>tests/Corpus/planted.md</c>: a place in a golden story and a rule.</summary>
/// <param name="Story">Folder and name, without the extension.</param>
/// <param name="Place">Words that stand once in the story, the fault in double square brackets.</param>
/// <param name="Guide">The guide that the rule needs; null is the neutral default.</param>
public sealed record GoldenFault(string Story, string Place, string Rule, string? Guide)
{
    private const string Open = "[[";
    private const string Close = "]]";

    /// <summary>The rows under a heading.</summary>
    public static ImmutableArray<GoldenFault> Under(string heading) =>
        [.. File.ReadLines(Path.Join(GoldenCorpus.Folder, "planted.md"))
            .SkipWhile(line => line != heading)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2)
            .Select(Read)];

    /// <summary>Where the fault stands in the text of its story.</summary>
    public (int Start, int End) In(string text)
    {
        var (open, close) = (Place.IndexOf(Open, StringComparison.Ordinal), Place.LastIndexOf(Close, StringComparison.Ordinal));
        var pattern = $"{Words(Place[..open])}(?<fault>{Words(Place[(open + Open.Length)..close])}){Words(Place[(close + Close.Length)..])}";
        var found = Regex.Matches(text, pattern, RegexOptions.CultureInvariant);
        found.Count.ShouldBe(1, $"{Story}: '{Place}' has to stand once in the story");
        var fault = found[0].Groups["fault"];
        return (fault.Index, fault.Index + fault.Length);
    }

    private static GoldenFault Read(string row)
    {
        var cells = row.Trim('|', ' ').Split(" | ");
        cells.Length.ShouldBe(4, row);
        var rule = cells[2].Split(' ', '(', ')');
        return new GoldenFault(cells[0], cells[1], rule[0], rule.Length > 1 ? rule[2] : null);
    }

    /// <summary>Words match across the line ends of wrapped copy.</summary>
    private static string Words(string text) => string.Join(@"\s+", text.Split(' ').Select(Regex.Escape));
}
