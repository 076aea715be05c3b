using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Cli.Output.Html;

/// <summary>Words with what stands around them on their lines, cut between words.</summary>
/// <param name="IsCutBefore">Whether the line begins earlier.</param>
internal readonly record struct Passage(TextSpan Span, bool IsCutBefore, bool IsCutBehind)
{
    /// <param name="most">How many characters are shown on either side at most.</param>
    public static Passage Around(string text, TextSpan words, int most)
    {
        var lineStart = text.AsSpan(0, words.Start).LastIndexOfAny('\r', '\n') + 1;
        var behind = text.AsSpan(words.End).IndexOfAny('\r', '\n');
        var lineEnd = behind < 0 ? text.Length : words.End + behind;
        var start = Math.Max(lineStart, words.Start - most);
        while (start > lineStart && start < words.Start && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        var end = Math.Min(lineEnd, words.End + most);
        while (end < lineEnd && end > words.End && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        return new Passage(TextSpan.FromBounds(start, end), start > lineStart, end < lineEnd);
    }

    /// <summary>The end of the last word that ends at the offset or before it; of a long word, the offset itself without half a character.</summary>
    public static int WordEnd(string text, int offset)
    {
        var space = text.AsSpan(0, offset).LastIndexOfAny(' ', '\n', '\r');
        return space > offset - 40 ? space : char.IsHighSurrogate(text[offset - 1]) ? offset - 1 : offset;
    }
}
