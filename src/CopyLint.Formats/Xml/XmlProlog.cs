namespace CopyLint.Formats.Xml;

/// <summary>What stands in a text before the outermost element of XML.</summary>
/// <param name="Start">Where the first character stands that is no white space.</param>
/// <param name="Root">Where the outermost element starts; the end of the text where there is none.</param>
/// <param name="Declarations">Where the declarations stand that a DOCTYPE makes of its own; -1 where it makes none.</param>
/// <param name="Encoding">The encoding that the text says it is in; null where it says nothing.</param>
internal readonly record struct XmlProlog(int Start, int Root, int Declarations, string? Encoding)
{
    private const string Doctype = "<!DOCTYPE";

    /// <summary>The name that the outermost element has, or is to have, without prefix; or nothing.</summary>
    public static ReadOnlySpan<char> RootName(ReadOnlySpan<char> text)
    {
        var prolog = Of(text);
        var name = prolog.Declarations >= 0 ? text[(text.IndexOf(Doctype) + Doctype.Length)..].TrimStart() : text[Math.Min(text.Length, prolog.Root + 1)..];
        var length = name.IndexOfAny(" \t\r\n/>[");
        name = length < 0 ? name : name[..length];
        return name[(name.IndexOf(':') + 1)..];
    }

    public static XmlProlog Of(ReadOnlySpan<char> text)
    {
        var start = AtWord(text, 0);
        var declarations = -1;
        var at = start;
        while (at < text.Length)
        {
            var rest = text[at..];
            if (rest.StartsWith(Doctype))
            {
                var length = DoctypeLength(rest, out var subset);
                declarations = subset < 0 || declarations >= 0 ? declarations : at + subset;
                at += length;
            }
            else if (rest.StartsWith("<!--", StringComparison.Ordinal) || rest.StartsWith("<?", StringComparison.Ordinal))
            {
                at += Through(rest, rest[1] == '!' ? "-->" : "?>");
            }
            else
            {
                break;
            }

            at = AtWord(text, at);
        }

        return new XmlProlog(start, at < text.Length && text[at] == '<' ? at : text.Length, declarations, EncodingOf(text[start..]));
    }

    private static int DoctypeLength(ReadOnlySpan<char> text, out int subset)
    {
        subset = -1;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' or '\'' when text[(at + 1)..].IndexOf(text[at]) is >= 0 and var length:
                    at += length + 1;
                    break;
                case '[':
                    subset = at;
                    return text.Length;
                case '>':
                    return at + 1;
                default:
                    break;
            }
        }

        return text.Length;
    }

    private static string? EncodingOf(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("<?xml ", StringComparison.Ordinal) || text.IndexOf("?>", StringComparison.Ordinal) is not (>= 0 and var end) || text[..end].IndexOf("encoding", StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return null;
        }

        var value = text[at..end];
        var open = value.IndexOfAny('"', '\'');
        var length = open < 0 ? -1 : value[(open + 1)..].IndexOf(value[open]);
        return length < 0 ? null : value.Slice(open + 1, length).ToString();
    }

    private static int Through(ReadOnlySpan<char> text, ReadOnlySpan<char> mark) => text.IndexOf(mark) is >= 0 and var at ? at + mark.Length : text.Length;

    private static int AtWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }

        return at;
    }
}
