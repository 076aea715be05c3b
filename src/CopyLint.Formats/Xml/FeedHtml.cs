using CopyLint.Formats.Origins;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Xml;

/// <summary>Takes the words of HTML that stands as text in a feed.</summary>
internal static class FeedHtml
{
    /// <summary>Takes all that the builder is set to take from.</summary>
    public static void Take(CopyBuilder copy, BlockRole role)
    {
        var text = copy.From.Text;
        for (var at = 0; at < text.Length;)
        {
            var (markup, end) = NextMarkup(text, at);
            TakeCharacters(copy, TextSpan.FromBounds(at, markup), role);
            var name = NameOf(text.AsSpan(markup, end - markup));
            var use = ElementUses.Of(name);
            if (use is ElementUse.Break && copy.Last != '\n')
            {
                copy.Take("\n", TextSpan.FromBounds(markup, end), CopyEscape.Fixed);
            }
            else if (use is not (ElementUse.Inline or ElementUse.Spaced or ElementUse.Quotation or ElementUse.None))
            {
                copy.End();
            }

            at = use == ElementUse.None && text.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase) is >= 0 and var close ? close : end;
        }

        copy.End();
    }

    private static void TakeCharacters(CopyBuilder copy, TextSpan span, BlockRole role)
    {
        if (!copy.IsOpen && !copy.From.Text.AsSpan(span.Start, span.Length).IsWhiteSpace())
        {
            copy.Begin(role);
        }

        XmlCharacters.TakeCollapsed(copy, span);
    }

    /// <summary>The next tag or comment; at the end of the text an empty one.</summary>
    private static (int Start, int End) NextMarkup(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?'))
            {
                var mark = text.AsSpan(at).StartsWith("<!--") ? "-->" : ">";
                var end = text.IndexOf(mark, at, StringComparison.Ordinal);
                return (at, end < 0 ? text.Length : end + mark.Length);
            }
        }

        return (text.Length, text.Length);
    }

    /// <summary>Of a tag, in small letters; nothing of a comment.</summary>
    private static string NameOf(ReadOnlySpan<char> markup)
    {
        var name = markup.TrimStart("</");
        var length = name.IndexOfAnyExcept(System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"));
        return (length < 0 ? name : name[..length]).ToString().ToLowerInvariant();
    }
}
