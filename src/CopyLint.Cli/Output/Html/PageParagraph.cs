using System.Collections.Immutable;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Cli.Output.Html;

/// <summary>A piece of a story that is set as one paragraph.</summary>
/// <param name="Span">From the first character; the pieces of a story tile it.</param>
/// <param name="WordsEnd">Where the white space behind its words begins.</param>
internal readonly record struct PageParagraph(TextSpan Span, int WordsEnd, BlockRole Role)
{
    public static ImmutableArray<PageParagraph> Of(string text, Lexicon lexicon)
    {
        var blocks = StoryTree.Parse(SourceText.From(text), lexicon).Blocks;
        var paragraphs = ImmutableArray.CreateBuilder<PageParagraph>(Math.Max(1, blocks.Length));
        foreach (var block in blocks)
        {
            if (paragraphs.Count > 0 && !text.AsSpan(paragraphs[^1].WordsEnd..block.Span.Start).ContainsAny('\r', '\n'))
            {
                // A dateline and the paragraph that it opens stand on one line.
                paragraphs[^1] = new PageParagraph(paragraphs[^1].Span, block.Span.End, block.Role);
                continue;
            }

            var start = paragraphs.Count == 0 ? 0 : block.Span.Start;
            Close(paragraphs, start);
            paragraphs.Add(new PageParagraph(TextSpan.FromBounds(start, block.Span.End), block.Span.End, block.Role));
        }

        if (paragraphs.Count == 0)
        {
            paragraphs.Add(new PageParagraph(default, 0, BlockRole.Body));
        }

        Close(paragraphs, text.Length);
        return paragraphs.ToImmutable();
    }

    /// <summary>Lets the last paragraph end where the next one begins.</summary>
    private static void Close(ImmutableArray<PageParagraph>.Builder paragraphs, int end)
    {
        if (paragraphs.Count > 0)
        {
            var last = paragraphs[^1];
            paragraphs[^1] = last with { Span = TextSpan.FromBounds(last.Span.Start, end) };
        }
    }
}
