using CopyLint.Formats.Origins;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Markdown;

/// <summary>Reads CommonMark with tables, footnotes and front matter.</summary>
public sealed class MarkdownReader : StoryReader
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    public override ReadFile Read(string text)
    {
        var front = FrontMatter.Read(text);
        if (Parse(text, front.End, out var error) is not { } document)
        {
            return new ReadFile([]) { Error = error };
        }

        var copy = new CopyBuilder { From = new OriginText(text) };
        var isHeaded = front.Take(copy);
        new MarkdownCopy(text, front.End, copy, isHeaded).Take(document);
        return copy.IsEmpty
            ? new ReadFile([]) { Skipped = [new SkippedItem(null, "a document without words")], CommentsFrom = front.End }
            : new ReadFile([copy.Build(new TextSpan(0, text.Length), front.Metadata)]) { CommentsFrom = front.End };
    }

    private static MarkdownDocument? Parse(string text, int start, out FormatError? error)
    {
        error = MarkdownLimits.Find(text, start);
        if (error is not null)
        {
            return null;
        }

        try
        {
            return Markdig.Markdown.Parse(text[start..], s_pipeline);
        }
        catch (ArgumentException)
        {
            // So the parser says that quotes, lists or brackets are nested beyond its limit; it does not say where.
            error = new FormatError("The Markdown is nested too deeply to be read.", DeepestLine(text, start));
            return null;
        }
    }

    /// <summary>Where the line begins that has the most marks which open a block or a bracket.</summary>
    private static int DeepestLine(string text, int start)
    {
        int line = start, marks = 0, deepest = start, most = 0;
        for (var i = start; i < text.Length; i++)
        {
            marks += text[i] is '>' or '-' or '+' or '*' or '[' or '_' or '.' or ')' ? 1 : 0;
            if (text[i] is '\n' or '\r' || i + 1 == text.Length)
            {
                (deepest, most) = marks > most ? (line, marks) : (deepest, most);
                (line, marks) = (i + 1, 0);
            }
        }

        return deepest;
    }
}
