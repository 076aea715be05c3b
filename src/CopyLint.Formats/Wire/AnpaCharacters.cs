using CopyLint.Formats.Origins;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Wire;

/// <summary>Takes characters of ANPA 1312, whose set has neither quotation marks nor dashes.</summary>
internal static class AnpaCharacters
{
    public static void Take(CopyBuilder copy, TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            var (text, length) = At(copy.From.Text.AsSpan(at, span.End - at), at > span.Start ? copy.From.Text[at - 1] : ' ');
            if (text == '\0')
            {
                var run = EndOfRun(copy.From.Text, at, span.End);
                copy.TakeCollapsed(TextSpan.FromBounds(at, run), CopyEscape.Anpa);
                at = run;
            }
            else
            {
                copy.Take([text], new TextSpan(at, length), CopyEscape.Anpa);
                at += length;
            }
        }
    }

    private static int EndOfRun(string text, int at, int end)
    {
        for (at++; at < end; at++)
        {
            if (text[at] is '`' or '\'' or '_' or '{' or '}' || (text[at] < ' ' && text[at] != '\t'))
            {
                break;
            }
        }

        return at;
    }

    /// <summary>What stands at the start of the text, and how long it is; NUL for what is as it looks.</summary>
    private static (char Text, int Length) At(ReadOnlySpan<char> text, char before) => text switch
    {
        ['`', '`', ..] => ('\u201C', 2),
        ['\'', '\'', ..] => ('\u201D', 2),
        ['`', ..] => ('\u2018', 1),
        ['_'] or ['_', ' ', ..] when before == ' ' => ('\u2014', 1),
        ['{' or '}', ..] => (CopyBuilder.ObjectMark, 1),
        [< ' ' and not '\t', ..] => (CopyBuilder.ObjectMark, 1),
        _ => ('\0', 0),
    };
}
