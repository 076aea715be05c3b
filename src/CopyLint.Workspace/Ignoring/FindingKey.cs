using System.Text;
using CopyLint.Diagnostics;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Ignoring;

/// <summary>
/// What a finding is known by when lines move: its rule, its words, and the words near it in its paragraph. Edits in other
/// paragraphs change nothing of it. The same in every process and version.
/// </summary>
/// <param name="Words">The words of the finding, folded, with single spaces.</param>
/// <param name="Near">A hash of up to five words before and five behind, in hexadecimal.</param>
public readonly record struct FindingKey(string Rule, string Words, string Near)
{
    private const int NearWords = 5;
    private const ulong FnvBasis = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    public static FindingKey Of(string text, Diagnostic finding) => new(
        finding.Id, WordsOf(text.AsSpan(finding.Span.Start, finding.Span.Length)), NearOf(text, finding.Span).ToString("x16", null));

    /// <summary>
    /// The key of a finding in a story as one short text, for systems that follow findings from run to run. It does not
    /// change with lines either.
    /// </summary>
    /// <param name="path">The story's path in the checkout.</param>
    /// <param name="occurrence">How many findings of the same key stand before it in the story.</param>
    public string Fingerprint(string path, int occurrence)
    {
        var hash = FnvBasis;
        foreach (var part in (ReadOnlySpan<string>)[path, Rule, Words, Near, occurrence.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        {
            foreach (var c in part)
            {
                hash = (hash ^ c) * FnvPrime;
            }

            hash = (hash ^ '\0') * FnvPrime;
        }

        return hash.ToString("x16", null);
    }

    private static string WordsOf(ReadOnlySpan<char> text)
    {
        var words = new StringBuilder();
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                words.Append(Fold.Char(c));
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }

    private static ulong NearOf(string text, TextSpan span)
    {
        var hash = FnvBasis;
        var at = span.Start;
        for (var words = 0; words < NearWords && TryStepBack(text, ref at, out var word); words++)
        {
            hash = Add(hash, word);
        }

        hash = (hash ^ '|') * FnvPrime;
        at = span.End;
        for (var words = 0; words < NearWords && TryStep(text, ref at, out var word); words++)
        {
            hash = Add(hash, word);
        }

        return hash;
    }

    private static ulong Add(ulong hash, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            hash = (hash ^ Fold.Char(c)) * FnvPrime;
        }

        return (hash ^ ' ') * FnvPrime;
    }

    /// <summary>The word before <paramref name="at"/>, unless a blank line stands between.</summary>
    private static bool TryStepBack(string text, ref int at, out ReadOnlySpan<char> word)
    {
        var lines = 0;
        while (at > 0 && !char.IsLetterOrDigit(text[at - 1]) && lines < 2)
        {
            at--;
            lines = text[at] == '\n' ? lines + 1 : char.IsWhiteSpace(text[at]) ? lines : 0;
        }

        var end = at;
        while (lines < 2 && at > 0 && char.IsLetterOrDigit(text[at - 1]))
        {
            at--;
        }

        word = text.AsSpan(at, end - at);
        return word.Length > 0;
    }

    /// <summary>The word behind <paramref name="at"/>, unless a blank line stands between.</summary>
    private static bool TryStep(string text, ref int at, out ReadOnlySpan<char> word)
    {
        var lines = 0;
        while (at < text.Length && !char.IsLetterOrDigit(text[at]) && lines < 2)
        {
            lines = text[at] == '\n' ? lines + 1 : char.IsWhiteSpace(text[at]) ? lines : 0;
            at++;
        }

        var start = at;
        while (lines < 2 && at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        word = text.AsSpan(start, at - start);
        return word.Length > 0;
    }
}
