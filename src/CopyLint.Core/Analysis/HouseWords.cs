using System.Collections.Frozen;
using System.Collections.Immutable;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Analysis;

/// <summary>
/// A desk's own names, terms and allowed doubles: no rule reports a place that lies inside one of them. An entry in lower
/// case stands for the words in any case; an entry with a capital letter only for itself.
/// </summary>
public sealed class HouseWords
{
    private const int LongestEntry = 12;

    private readonly FrozenDictionary<string, ImmutableArray<string>> _entriesByFirstWord;

    /// <param name="lines">The lines of a word list file. Blank lines and lines that begin with # are comments.</param>
    public HouseWords(IEnumerable<string> lines)
    {
        _entriesByFirstWord = lines
            .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(entry => entry.Length > 0 && entry[0] != '#')
            .GroupBy(entry => Fold.Word(entry.Split(' ')[0]))
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToImmutableArray());
    }

    public static HouseWords Empty { get; } = new([]);

    public bool IsEmpty => _entriesByFirstWord.Count == 0;

    /// <summary>Whether the span lies inside an entry that stands in the text there.</summary>
    public bool Covers(StoryTree tree, TextSpan span)
    {
        if (IsEmpty)
        {
            return false;
        }

        var token = Math.Min(tree.TokenAt(span.Start), tree.Tokens.Length - 1);
        for (var first = token; first >= 0 && first >= token - LongestEntry; first--)
        {
            if (EndOfEntryAt(tree, tree.Tokens[first].Start) >= span.End)
            {
                return true;
            }
        }

        return false;
    }

    private int EndOfEntryAt(StoryTree tree, int position)
    {
        var text = tree.Text.AsSpan(position);
        var length = 0;
        while (length < text.Length && !char.IsWhiteSpace(text[length]))
        {
            length++;
        }

        var longest = -1;
        for (var end = length; end > 0; end--)
        {
            if ((end == length || !char.IsLetterOrDigit(text[end])) && _entriesByFirstWord.TryGetValue(Fold.Word(text[..end]), out var entries))
            {
                foreach (var entry in entries)
                {
                    longest = Math.Max(longest, EndOf(entry, text));
                }
            }
        }

        return longest < 0 ? -1 : position + longest;
    }

    private static int EndOf(string entry, ReadOnlySpan<char> text)
    {
        var isExact = Fold.Word(entry) != entry;
        var at = 0;
        foreach (var c in entry)
        {
            var from = at;
            if (c == ' ')
            {
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }
            }
            else if (at < text.Length && IsSame(c, text[at], isExact))
            {
                at++;
            }

            if (at == from)
            {
                return -1;
            }
        }

        return at == text.Length || !char.IsLetterOrDigit(text[at]) ? at : -1;
    }

    private static bool IsSame(char entry, char text, bool isExact) =>
        isExact && char.IsLetter(entry) ? entry == text : Fold.Char(entry) == Fold.Char(text);
}
