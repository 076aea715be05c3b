using CopyLint.Formats.Origins;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Markdown;

/// <summary>
/// What stands before a Markdown document between lines of <c>---</c> (YAML) or <c>+++</c> (TOML). Only values of the
/// outermost level that are one text are read; the rest is a site's own business.
/// </summary>
internal sealed class FrontMatter
{
    private static readonly string[] s_displays = ["subtitle", "deck", "dek", "description", "summary"];

    private readonly Dictionary<string, FrontValue> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _text;

    private FrontMatter(string text)
    {
        _text = text;
    }

    /// <summary>Where the document itself begins.</summary>
    public int End { get; private set; }

    public StoryMetadata Metadata => new()
    {
        Id = Text("id", "guid", "permalink"),
        Slug = Text("slug"),
        Dateline = Text("dateline"),
        Created = MetadataValue.Moment(Text("date", "published")),
        Versioned = MetadataValue.Moment(Text("lastmod", "updated", "modified")),
        Embargo = MetadataValue.Moment(Text("embargo", "embargoed")),
        Status = Text("draft") == "true" ? StoryStatus.Withheld : StoryStatus.Unknown,
        Language = Text("lang", "language", "locale"),
        Copyright = Text("copyright"),
    };

    public static FrontMatter Read(string text)
    {
        var front = new FrontMatter(text);
        var lines = new LineReader(text);
        var fence = lines.Next() is { } first ? text.AsSpan(first.Start, first.Length).TrimEnd().ToString() : "";
        if (fence is "---" or "+++")
        {
            front.ReadValues(lines, fence);
        }

        return front;
    }

    /// <summary>Takes title, deck and byline.</summary>
    /// <returns>Whether there is a title.</returns>
    public bool Take(CopyBuilder copy)
    {
        var isHeaded = Take(copy, BlockRole.Headline, "title") || Take(copy, BlockRole.Headline, "headline");
        foreach (var name in s_displays)
        {
            Take(copy, BlockRole.Display, name);
        }

        Take(copy, BlockRole.Byline, "byline");
        return isHeaded;
    }

    private bool Take(CopyBuilder copy, BlockRole role, string name)
    {
        if (!_values.TryGetValue(name, out var value))
        {
            return false;
        }

        copy.Begin(role);
        value.Take(copy);
        copy.End();
        return !copy.IsEmpty;
    }

    private string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value))
            {
                var copy = new CopyBuilder { From = new OriginText(_text) };
                copy.Begin(BlockRole.Body);
                value.Take(copy);
                return copy.BuildText().Text.Trim();
            }
        }

        return null;
    }

    private void ReadValues(LineReader lines, string fence)
    {
        string? name = null;
        while (lines.Next() is { } line)
        {
            var words = _text.AsSpan(line.Start, line.Length).TrimEnd();
            if (words.SequenceEqual(fence) || (fence == "---" && words.SequenceEqual("...")))
            {
                End = lines.Position;
                return;
            }

            if (words.Length > 0 && (char.IsAsciiLetter(words[0]) || words[0] is '_' or '"'))
            {
                name = Begin(line, fence == "---" ? ':' : '=');
            }
            else if (name is not null && words.Length > 0 && words[0] is ' ' or '\t')
            {
                _values[name!] = _values[name!].With(line);
            }
            else if (words.Length > 0)
            {
                name = null;
            }
        }

        // Without an end it is none.
        _values.Clear();
    }

    /// <returns>The name, or null where the line gives none.</returns>
    private string? Begin(TextSpan line, char mark)
    {
        var words = _text.AsSpan(line.Start, line.Length);
        var at = words.IndexOf(mark);
        if (at < 0)
        {
            return null;
        }

        var name = words[..at].Trim().Trim('"').ToString();
        _values[name] = FrontValue.Of(_text, TextSpan.FromBounds(line.Start + at + 1, line.End));
        return name;
    }

    /// <summary>Reads lines without their ends.</summary>
    private sealed class LineReader(string text)
    {
        /// <summary>Where the next line begins.</summary>
        public int Position { get; private set; }

        public TextSpan? Next()
        {
            if (Position >= text.Length)
            {
                return null;
            }

            var start = Position;
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            Position = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : end < text.Length ? 1 : 0);
            return TextSpan.FromBounds(start, end);
        }
    }
}
