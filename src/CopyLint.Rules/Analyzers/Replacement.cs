using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Analyzers;

/// <summary>Edits that put other words in the place of the reported ones, or none.</summary>
public static class Replacement
{
    /// <summary>The new words with the case of the old: capitals throughout, a capital first letter, or as they are.</summary>
    public static string InCaseOf(ReadOnlySpan<char> old, string words)
    {
        var letters = 0;
        var upper = 0;
        foreach (var c in old)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
        }

        if (letters > 3 && upper == letters)
        {
            return words.ToUpperInvariant();
        }

        return old.Length > 0 && char.IsUpper(old[0]) && words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words;
    }

    public static ImmutableArray<TextChange> Writing(string text, TextSpan span, string words) =>
        [new TextChange(span, InCaseOf(text.AsSpan(span.Start, span.Length), words))];

    /// <summary>Deletes the words and the white space on one side of them. What comes to stand first in the sentence gets their capital.</summary>
    public static ImmutableArray<TextChange> Deleting(string text, TextSpan span)
    {
        var start = span.Start;
        var end = span.End;
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        if (start > 0 && text[start - 1] is not ('\n' or '\r') && (end == text.Length || char.IsWhiteSpace(text[end]) || char.IsPunctuation(text[end])) && !char.IsUpper(text[span.Start]))
        {
            return [new TextChange(TextSpan.FromBounds(start, end), "")];
        }

        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        var isCapital = span.Length > 0 && char.IsUpper(text[span.Start]) && end < text.Length && char.IsLower(text[end]);
        return isCapital
            ? [new TextChange(TextSpan.FromBounds(span.Start, end + 1), char.ToUpperInvariant(text[end]).ToString())]
            : [new TextChange(TextSpan.FromBounds(span.Start, end), "")];
    }
}
