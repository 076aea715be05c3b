using System.Globalization;
using System.Text;

namespace CopyLint.LanguageServer.Tests;

/// <summary>A text as an editor holds it: it makes random edits, and says where in the units of an encoding. As plain as can be, to be right.</summary>
public sealed class EditedText(string text, string encoding, Random random)
{
    private static readonly string[] s_pieces =
    [
        " the the ", "dog", " ", "\n", "\r\n", "\r", "\n\n", "😀", "e\u0301", "日本", "\u2028", "\u0085", "“It is is late,” he said. ", "8 kilometers (5 miles)", ". ", "It was was ",
        "ß", "\uFEFF", "Officials said said that 10 people were hurt. ", "\t", "", "", "", "",
    ];

    public string Text { get; private set; } = text;

    /// <summary>Makes an edit and gives it as a content change.</summary>
    public string Edit()
    {
        var start = Boundary(random.Next(Text.Length + 1));
        var end = random.Next(3) == 0 ? Boundary(Math.Min(Text.Length, start + random.Next(40))) : start;
        var inserted = s_pieces[random.Next(s_pieces.Length)];
        var change = $$"""{"range":{"start":{{Position(start)}},"end":{{Position(end)}}},"text":{{Editor.Json(inserted)}}}""";
        Text = string.Concat(Text.AsSpan(0, start), inserted, Text.AsSpan(end));
        return change;
    }

    /// <summary>No editor edits inside of a character or of a line end.</summary>
    private int Boundary(int at)
    {
        while (at > 0 && at < Text.Length && (char.IsLowSurrogate(Text[at]) || (Text[at] == '\n' && Text[at - 1] == '\r')))
        {
            at--;
        }

        return at;
    }

    private string Position(int offset)
    {
        var (line, start) = (0, 0);
        for (var i = 0; i < offset; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && !(i + 1 < Text.Length && Text[i + 1] == '\n')))
            {
                (line, start) = (line + 1, i + 1);
            }
        }

        var words = Text[start..offset];
        var column = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetByteCount(words),
            "utf-32" => words.EnumerateRunes().Count(),
            _ => words.Length,
        };
        return string.Create(CultureInfo.InvariantCulture, $$"""{"line":{{line}},"character":{{column}}}""");
    }
}
