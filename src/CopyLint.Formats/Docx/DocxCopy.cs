using System.Collections.Immutable;
using CopyLint.Formats.Origins;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Docx;

/// <summary>Takes the words of a document, paragraph by paragraph.</summary>
internal sealed class DocxCopy
{
    private readonly string _text;
    private readonly ImmutableArray<DocxLine> _lines;
    private readonly Dictionary<int, int> _rowLengths;
    private readonly DocxLine? _headline;
    private readonly CopyBuilder _copy;

    private DocxCopy(string text, ImmutableArray<DocxLine> lines)
    {
        _text = text;
        _lines = lines;
        _copy = new CopyBuilder { From = new OriginText(text) };
        _rowLengths = lines.GroupBy(line => line.Row).ToDictionary(row => row.Key, row => row.Sum(line => line.Span.Length));
        _headline = First(DocxUse.Title) ?? First(DocxUse.Heading);
    }

    /// <summary>The story of a document; null of one without words.</summary>
    public static ReadStory? Read(string text, ImmutableArray<DocxLine> lines, StoryMetadata metadata)
    {
        var copy = new DocxCopy(text, lines);
        copy.Take();
        return copy._copy.IsEmpty ? null : copy._copy.Build(new TextSpan(0, text.Length), metadata);
    }

    private DocxLine? First(DocxUse use) => _lines.FirstOrDefault(line => line.Use == use && !_text.AsSpan(line.Span.Start, line.Span.Length).IsWhiteSpace());

    private void Take()
    {
        foreach (var line in _lines)
        {
            if (line.Use == DocxUse.Generated)
            {
                _copy.End();
                continue;
            }

            if (!_copy.HasWords)
            {
                var role = RoleOf(line);
                _copy.Begin(role, isPlain: role == BlockRole.Body && line.Runs.Any(run => run.IsBreak));
            }

            foreach (var run in line.Runs)
            {
                Take(run, line.Use == DocxUse.Quotation ? CopyEscape.Kept : run.Escape);
            }

            if (!line.GoesOn)
            {
                _copy.End();
            }
        }

        _copy.End();
    }

    private void Take(DocxRun run, CopyEscape escape)
    {
        var isFirst = _copy.Last == '\0';
        if (run.IsBreak)
        {
            _copy.Take(isFirst ? "" : "\n", run.Span, CopyEscape.Fixed);
        }
        else if (_text[run.Span.Start] == CopyBuilder.ObjectMark && !run.IsText)
        {
            _copy.TakeMark(run.Span);
        }
        else
        {
            var words = _text.AsSpan(run.Span.Start, run.Span.Length);
            _copy.Take(isFirst ? TextSpan.FromBounds(run.Span.End - words.TrimStart().Length, run.Span.End) : run.Span, escape);
        }
    }

    private BlockRole RoleOf(DocxLine line) => line.Use switch
    {
        DocxUse.Title or DocxUse.Heading => line == _headline ? BlockRole.Headline : BlockRole.Display,
        DocxUse.Display => BlockRole.Display,
        DocxUse.Byline => BlockRole.Byline,
        DocxUse.Dateline => BlockRole.Dateline,
        DocxUse.Note => BlockRole.EditorsNote,
        _ when line.Row > 0 && _rowLengths[line.Row] <= CopyBuilder.LongestRow => BlockRole.Table,
        DocxUse.ListItem => BlockRole.ListItem,
        _ => BlockRole.Body,
    };
}
