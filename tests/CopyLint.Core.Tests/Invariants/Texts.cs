using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CopyLint.Core.Tests.Invariants;

/// <summary>Random texts: characters of every sort, words in a heap, slices of seeds and rule files with edits, and hostile runs.</summary>
internal static class Texts
{
    private const int LongestSlice = 1500;

    private static readonly string s_characters =
        "aeinost AEINOST 0159 .,:;?!'\"-()[]/%$@&*|_ \n\r\t\u00A0\u200B\u2028\u0085\uFEFF\u00AD\u0301\u0000\u0007\u001B"
        + "\u2018\u2019\u201C\u201D\u2013\u2014\u2026\u00BD\u00E9\u00DF\u0130\u4E2D\u3002\u0627\uD83D\uDE00\uDBFF\u2022\u00B0\u20AC";

    private static readonly string[] s_words =
        ["the", "The", "of", "said", "Roe", "U.S.", "a.m.", "No.", "St.", "Inc.", "in", "5", "2,000", "km", "Mr.", "“We", "won.”", "\"", "'", "—", "-", "...", "\n", "\n\n", "\r\n", "•", "1.", "a)", "(b)", "(AP)",
         "LONDON", "more", "news:", "By", "had", "that", "is", "was", "will", "click", "here", "May", "Monday,", "2018", "[", "]", "Photo:", "x@y.org", "www.example.com", "😀", "official", "reportedly", "killed"];

    private static readonly string[] s_runs = [".", "'", "\"", "(", "[", "- ", "a.", "A. ", "\n", "\r", " . ", "the ", "1. ", "“", "’", "@a", "www.", "5,", "St. ", "a-", "\uD800", "\u0301", "x:", "• ", "?!"];

    private static readonly Lazy<string[]> s_sources = new(() =>
        [.. Directory.EnumerateFiles(Path.Join(Stories.Root, "seeds"))
            .Concat(Directory.EnumerateFiles(Path.Join(Stories.Root, "rules"), "*.yml", SearchOption.AllDirectories).Where(path => !path.Contains("lexicons", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText)]);

    /// <summary>Checks a property on this many texts; a text that breaks it is made shorter before it is shown.</summary>
    public static void Check(int count, Action<string> holds)
    {
        var texts = Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => Create(new Random(seed))), Shorter);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(count), Prop.ForAll(texts, holds));
    }

    /// <summary>The text after one edit, after another one to that, and so on; the same for the same text.</summary>
    public static IEnumerable<string> Edits(string text)
    {
        const int MostEdits = 4;
        var random = new Random(text.Length);
        var edited = new StringBuilder(text);
        for (var i = 0; i < MostEdits; i++)
        {
            Edit(edited, random);
            yield return edited.ToString();
        }
    }

    public static void Holds(bool isTrue, string what)
    {
        if (!isTrue)
        {
            throw new InvalidOperationException(what);
        }
    }

    public static void Same(string left, string right) => Holds(left == right, $"{left}\nis not\n{right}");

    private static string Create(Random random) => random.Next(8) switch
    {
        0 => Characters(random, random.Next(120)),
        1 => Run(random),
        2 or 3 => Words(random),
        _ => Mutated(random),
    };

    private static IEnumerable<string> Shorter(string text)
    {
        for (var size = text.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= text.Length; start += size)
            {
                yield return text.Remove(start, size);
            }
        }
    }

    private static string Characters(Random random, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(s_characters[random.Next(s_characters.Length)]);
        }

        return text.ToString();
    }

    private static string Run(Random random) =>
        string.Concat(Enumerable.Repeat(s_runs[random.Next(s_runs.Length)], random.Next(80))) + Characters(random, random.Next(4));

    private static string Words(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(60); i > 0; i--)
        {
            text.Append(s_words[random.Next(s_words.Length)]).Append(random.Next(10) == 0 ? "" : " ");
        }

        return text.ToString();
    }

    private static string Mutated(Random random)
    {
        var source = s_sources.Value[random.Next(s_sources.Value.Length)];
        var start = random.Next(source.Length);
        var text = new StringBuilder(source, start, Math.Min(source.Length - start, random.Next(LongestSlice)), LongestSlice * 2);
        for (var edits = random.Next(12); edits > 0; edits--)
        {
            Edit(text, random);
        }

        return text.ToString();
    }

    private static void Edit(StringBuilder text, Random random)
    {
        if (text.Length == 0)
        {
            text.Append(s_words[random.Next(s_words.Length)]);
            return;
        }

        var at = random.Next(text.Length);
        var length = Math.Min(text.Length - at, random.Next(12));
        switch (random.Next(4))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, text.ToString(at, length));
                break;
            case 2:
                text.Insert(at, s_words[random.Next(s_words.Length)]);
                break;
            default:
                text[at] = s_characters[random.Next(s_characters.Length)];
                break;
        }
    }
}
