using System.Collections.Immutable;
using CopyLint.Formats.Origins;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Docx;

/// <summary>
/// Writes changes of a document's text into its XML, inside the elements that hold it. Where a change reaches over several of them the new
/// words take the look of the first, as in Word.
/// </summary>
/// <param name="runs">In the order of the text.</param>
internal sealed class DocxEdits(string xml, OriginMap origin, ImmutableArray<DocxRun> runs)
{
    private readonly List<TextChange> _edits = [];
    private readonly Dictionary<DocxRun, List<TextChange>> _touched = [];

    /// <returns>The XML with the changes; null where one of them cannot be written.</returns>
    public string? Write(IEnumerable<TextChange> changes, string text)
    {
        if (!changes.All(Add) || !_touched.All(run => KeepSpaces(run.Key, run.Value, text)))
        {
            return null;
        }

        _edits.Sort((left, right) => left.Span.CompareTo(right.Span));
        return SourceText.From(xml).WithChanges(_edits).ToString();
    }

    private bool Add(TextChange change)
    {
        var over = RunsOf(change.Span);
        var written = change.NewText ?? "";
        var isTaken = written.Length == 0;
        foreach (var run in over)
        {
            var isFirst = run.IsText && !isTaken;
            isTaken |= run.IsText;
            if (run.Escape == CopyEscape.Kept || !Add(run, new TextChange(change.Span.Intersection(run.Span) ?? change.Span, isFirst ? written : "")))
            {
                return false;
            }
        }

        return isTaken && over.Length > 0 && !written.AsSpan().ContainsAnyInRange('\0', '\u001F');
    }

    /// <summary>Adds what a change does to one element.</summary>
    private bool Add(DocxRun run, TextChange change)
    {
        if (!run.IsText)
        {
            _edits.Add(new TextChange(run.Part.Span, ""));
            return true;
        }

        if (origin.Map(change) is not { } edit)
        {
            return false;
        }

        _edits.Add(edit);
        _touched.TryAdd(run, []);
        _touched[run].Add(change);
        return true;
    }

    /// <summary>The elements that a change reaches into; of an insertion the one that it follows, else the one that it precedes.</summary>
    private ImmutableArray<DocxRun> RunsOf(TextSpan span)
    {
        var first = runs.AsSpan().CountBefore(span.Start, static (run, start) => run.Span.End < start);
        var beside = runs.Skip(first).TakeWhile(run => run.Span.Start <= span.End);
        return span.IsEmpty ? [.. beside.Where(run => run.IsText).Take(1)] : [.. beside.Where(run => run.Span.OverlapsWith(span))];
    }

    /// <summary>Spaces at the ends of an element count only where it says so.</summary>
    private bool KeepSpaces(DocxRun run, List<TextChange> changes, string text)
    {
        var shifted = changes.Select(change => new TextChange(new TextSpan(change.Span.Start - run.Span.Start, change.Span.Length), change.NewText ?? ""));
        var after = SourceText.From(text.Substring(run.Span.Start, run.Span.Length)).WithChanges(shifted).ToString();
        var space = run.Part.Attribute("space");
        if (space == "preserve" || after.AsSpan().Trim(' ').Length == after.Length)
        {
            return true;
        }

        var name = run.Part.Span.Start + xml.AsSpan(run.Part.Span.Start).IndexOfAny(" \t\r\n/>");
        _edits.Add(new TextChange(new TextSpan(name, 0), " xml:space=\"preserve\""));
        return space is null && run.Part.Decoded().Text.Length == run.Span.Length;
    }
}
