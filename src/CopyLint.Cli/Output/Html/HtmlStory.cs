using CopyLint.Diagnostics;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Cli.Output.Html;

/// <summary>A story as a page: its paragraphs with the words marked, and beside each the notes of its findings.</summary>
internal sealed class HtmlStory
{
    private readonly TextWriter _html;
    private readonly PageStory _page;
    private readonly HtmlNote _note;
    private readonly List<Marked> _spans = [];
    private readonly List<Marked> _open = [];
    private int _nextSpan;
    private int _nextFinding;

    public HtmlStory(TextWriter html, PageStory page)
    {
        _html = html;
        _page = page;
        _note = new HtmlNote(html, page);
        for (var i = 0; i < Findings.Length; i++)
        {
            _spans.Add(new Marked(Findings[i].Span.Start, Findings[i].Span.End, i, null));
            for (var j = 0; j < Findings[i].Related.Length; j++)
            {
                if (Findings[i].Related[j] is { Path: null, Span: var place })
                {
                    _spans.Add(new Marked(place.Start, place.End, i, page.PlaceId(i, j)));
                }
            }
        }

        _spans.Sort((a, b) => (a.Start, a.Finding).CompareTo((b.Start, b.Finding)));
    }

    private System.Collections.Immutable.ImmutableArray<Diagnostic> Findings => _page.Checked.Findings;

    public void Write(Lexicon lexicon)
    {
        _html.Write($"<article class=\"story\" id=\"{_page.Id}\" aria-labelledby=\"{_page.Id}-name\">\n<h2 id=\"{_page.Id}-name\"><bdi>");
        HtmlText.Write(_html, _page.Checked.Path);
        _html.Write("</bdi></h2>\n<div class=\"page\">\n");
        var paragraphs = PageParagraph.Of(_page.Checked.Text, lexicon);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var last = i + 1 == paragraphs.Length ? int.MaxValue : paragraphs[i].Span.End;
            var first = _nextFinding;
            while (_nextFinding < Findings.Length && Findings[_nextFinding].Span.Start < last)
            {
                _nextFinding++;
            }

            WriteParagraph(paragraphs[i], first);
        }

        _html.Write("</div>\n</article>\n");
    }

    private void WriteParagraph(PageParagraph paragraph, int firstFinding)
    {
        var end = _nextFinding > firstFinding && Findings[_nextFinding - 1].Span.Start >= paragraph.WordsEnd ? paragraph.Span.End : paragraph.WordsEnd;
        var tag = paragraph.Role == BlockRole.Headline ? "h3" : "p";
        _html.Write($"<{tag} class=\"{EnumNames<BlockRole>.Of(paragraph.Role)}\" dir=\"auto\">");
        WriteWords(paragraph.Span.Start, end, firstFinding);
        _html.Write($"</{tag}>\n");
        if (_nextFinding > firstFinding)
        {
            _html.Write("<ul class=\"notes\">\n");
            for (var i = firstFinding; i < _nextFinding; i++)
            {
                _note.Write(i);
            }

            _html.Write("</ul>\n");
        }
    }

    private void WriteWords(int start, int end, int firstFinding)
    {
        // Each finding is reached by a link behind its words, or behind those on its first paragraph.
        var links = Enumerable.Range(firstFinding, _nextFinding - firstFinding)
            .Select(i => (At: Math.Clamp(Findings[i].Span.End, start, end), Finding: i)).Order().ToArray();
        var nextLink = 0;
        var from = start;
        foreach (var cut in Cuts(start, end))
        {
            if (cut > from)
            {
                Open(from);
                WriteSegment(from, cut);
                from = cut;
            }

            for (; nextLink < links.Length && links[nextLink].At <= cut; nextLink++)
            {
                WriteLink(links[nextLink].Finding);
            }
        }
    }

    /// <summary>Where a mark begins or ends from the start to the end, both included.</summary>
    private SortedSet<int> Cuts(int start, int end)
    {
        SortedSet<int> cuts = [start, end];
        foreach (var span in _open)
        {
            cuts.Add(Math.Clamp(span.End, start, end));
        }

        for (var i = _nextSpan; i < _spans.Count && _spans[i].Start < end; i++)
        {
            cuts.Add(Math.Clamp(_spans[i].Start, start, end));
            cuts.Add(Math.Clamp(_spans[i].End, start, end));
        }

        return cuts;
    }

    /// <summary>Takes up the spans that cover the character here and leaves those that have ended.</summary>
    private void Open(int at)
    {
        _open.RemoveAll(span => span.End <= at);
        for (; _nextSpan < _spans.Count && _spans[_nextSpan].Start <= at; _nextSpan++)
        {
            var span = _spans[_nextSpan];
            if (span.Place is { } place)
            {
                _html.Write($"<span id=\"{place}\"></span>");
            }

            if (span.End > at)
            {
                _open.Add(span);
            }
        }
    }

    private void WriteSegment(int from, int to)
    {
        var words = _page.Checked.Text.AsSpan(from, to - from);
        var marks = _open.Where(span => span.Place is null).Select(span => span.Finding).ToArray();
        var places = _open.Where(span => span.Place is not null).Select(span => span.Finding).Distinct().ToArray();
        if (_open.Count == 0)
        {
            HtmlText.Write(_html, words);
            return;
        }

        var tag = marks.Length > 0 ? "mark" : "span";
        _html.Write($"<{tag}{Attributes(marks, places)}>");
        HtmlText.Write(_html, words);
        _html.Write($"</{tag}>");
    }

    private string Attributes(int[] marks, int[] places)
    {
        var look = marks.Length > 0 ? EnumNames<Severity>.Of(marks.Max(i => Findings[i].Severity)) + (marks.Length > 1 ? " many" : "") : "place";
        return $" class=\"{look}\"{Numbers("data-findings", marks)}{Numbers("data-places", places)}";
    }

    private static string Numbers(string name, int[] findings) =>
        findings.Length == 0 ? "" : $" {name}=\"{string.Join(' ', findings.Select(i => i + 1))}\"";

    private void WriteLink(int i)
    {
        var severity = EnumNames<Severity>.Of(Findings[i].Severity);
        var label = HtmlText.Attribute($"{HtmlText.Capital(severity)} {i + 1}: {Findings[i].Message}");
        _html.Write($"<a class=\"ref {severity}\" id=\"{_page.MarkId(i)}\" href=\"#{_page.NoteId(i)}\" data-finding=\"{i + 1}\" aria-label=\"{label}\">{i + 1}</a>");
    }

    /// <param name="Place">The link target of a related place; null for the finding's own words.</param>
    private readonly record struct Marked(int Start, int End, int Finding, string? Place);
}
