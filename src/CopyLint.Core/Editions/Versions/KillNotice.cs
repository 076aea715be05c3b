using System.Buffers;
using System.Collections.Immutable;

namespace CopyLint.Editions.Versions;

/// <summary>Which stories a notice to take back a story names: by slug, by headline, or by what stands in quotation marks.</summary>
public static class KillNotice
{
    private const int LongestNotice = 4000;

    /// <summary>A notice says at its top what it is.</summary>
    private const int Top = 600;

    private const int LongestTitle = 160;
    private const int ShortestTitle = 8;

    private static readonly SearchValues<string> s_begins = SearchValues.Create(["kill", "withdraw", "withhold", "retract"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> s_stories = SearchValues.Create(["slug", "story", "stories", "headline", "advisory", "bulletin"], StringComparison.OrdinalIgnoreCase);
    private static readonly string[] s_ends = [" kill", " bulletin", " advisory", " notice", " withheld", " withdrawn"];

    /// <summary>What stands before a title, with the one space in it at its end.</summary>
    private static readonly SearchValues<string> s_names = SearchValues.Create(["slugged ", "headlined ", "headline ", "slug "], StringComparison.OrdinalIgnoreCase);

    /// <summary>The titles, folded as <see cref="LabelReader.Fold"/> does; none for a text that is no notice.</summary>
    public static ImmutableArray<string> TitlesIn(string text, StoryLabel label)
    {
        if (text.Length > LongestNotice || !IsNotice(text.AsSpan(0, Math.Min(text.Length, Top))))
        {
            return [];
        }

        var titles = ImmutableArray.CreateBuilder<string>();
        Add(titles, WithoutEnd(label.Slug));
        AddQuoted(text, titles);
        AddNamed(text, titles);
        return [.. titles.Distinct()];
    }

    /// <summary>Whether the top tells desks to take something back. In most stories "killed" is no word about a story.</summary>
    private static bool IsNotice(ReadOnlySpan<char> top)
    {
        var isOfStory = top.ContainsAny(s_stories);
        for (var at = top.IndexOfAny(s_begins); at >= 0; at = top.IndexOfAny(s_begins))
        {
            if (isOfStory || !IsKilled(top[at..]))
            {
                return true;
            }

            top = top[(at + 1)..];
        }

        return false;
    }

    private static bool IsKilled(ReadOnlySpan<char> word) =>
        word.StartsWith("kill", StringComparison.OrdinalIgnoreCase) && word.Length > "kill".Length && char.IsLetter(word["kill".Length]);

    private static void AddNamed(ReadOnlySpan<char> text, ImmutableArray<string>.Builder titles)
    {
        for (var at = text.IndexOfAny(s_names); at >= 0; at = text.IndexOfAny(s_names))
        {
            text = text[(at + text[at..].IndexOf(' '))..];
            var title = text.TrimStart("\"“ ");
            var end = title.IndexOfAny(",.;\n\"”");
            Add(titles, LabelReader.Fold(title[..Math.Min(end < 0 ? title.Length : end, LongestTitle)]));
        }
    }

    private static void AddQuoted(string text, ImmutableArray<string>.Builder titles)
    {
        for (var open = text.AsSpan().IndexOfAny('"', '“'); open >= 0 && open + 1 < text.Length;)
        {
            var length = text.AsSpan(open + 1).IndexOfAny('"', '”');
            if (length < 0)
            {
                return;
            }

            if (length <= LongestTitle)
            {
                Add(titles, LabelReader.Fold(text.AsSpan(open + 1, length)));
            }

            var next = text.AsSpan(open + length + 2).IndexOfAny('"', '“');
            open = next < 0 ? -1 : open + length + 2 + next;
        }
    }

    private static void Add(ImmutableArray<string>.Builder titles, string title)
    {
        if (title.Length >= ShortestTitle)
        {
            titles.Add(title);
        }
    }

    private static string WithoutEnd(string slug)
    {
        while (s_ends.FirstOrDefault(word => slug.EndsWith(word, StringComparison.Ordinal)) is { } end)
        {
            slug = slug[..^end.Length];
        }

        return slug;
    }
}
