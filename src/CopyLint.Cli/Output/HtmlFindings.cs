using CopyLint.Cli.Output.Html;
using CopyLint.Diagnostics;
using CopyLint.Text;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;

namespace CopyLint.Cli.Output;

/// <summary>
/// A report to look at, as one HTML file that asks nothing of the network: each story as a page with its words marked and
/// notes in the margin, and what two stories say of one thing side by side. Its style and script stand beside this file.
/// </summary>
/// <remarks>A story is kept until its edition has closed; pages then wait on disk, for the index before them comes last.</remarks>
internal sealed class HtmlFindings(Stream output, Lexicon lexicon) : FindingWriter
{
    private readonly Part _index = new();
    private readonly Part _clean = new();
    private readonly Part _conflicts = new();
    private readonly Part _stories = new();

    /// <summary>The stories of editions that have not closed, by key; and their keys, by edition.</summary>
    private readonly Dictionary<string, PageStory> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _editions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Ids, int Findings)> _families = new(StringComparer.Ordinal);
    private int _storyCount;
    private int _pageCount;

    public override void Write(CheckedStory story)
    {
        if (_open.TryGetValue(story.Key, out var known))
        {
            _open[story.Key] = known.With(story);
            return;
        }

        var page = new PageStory(++_storyCount, story);
        if (story.Edition is not { } edition)
        {
            WritePages([page]);
            return;
        }

        _open[story.Key] = page;
        if (!_editions.TryGetValue(edition, out var keys))
        {
            _editions[edition] = keys = [];
        }

        keys.Add(story.Key);
    }

    public override void CloseEdition(string name)
    {
        if (!_editions.Remove(name, out var keys))
        {
            return;
        }

        WritePages([.. keys.Select(key => _open[key])]);
        foreach (var key in keys)
        {
            _open.Remove(key);
        }
    }

    public override void End(RunSummary summary)
    {
        foreach (var edition in _editions.Keys.Order(StringComparer.Ordinal).ToArray())
        {
            CloseEdition(edition);
        }

        using var html = new StreamWriter(output, HtmlFrame.Utf8, leaveOpen: true) { NewLine = "\n" };
        HtmlFrame.WriteHead(html, summary, [.. _families
            .OrderBy(family => family.Value.Ids, StringComparer.Ordinal).ThenBy(family => family.Key, StringComparer.Ordinal)
            .Select(family => (family.Key, family.Value.Findings))]);
        WriteIndex(html);
        html.Write("<main id=\"main\" tabindex=\"-1\">\n");
        if (_conflicts.Any)
        {
            html.Write("<section class=\"conflicts\" id=\"across\" aria-labelledby=\"across-name\">\n<h2 id=\"across-name\">Across stories</h2>\n");
            HandOn(_conflicts, html);
            html.Write("</section>\n");
        }

        HandOn(_stories, html);
        html.Write("</main>\n");
        HtmlFrame.WriteFoot(html);
    }

    private void WritePages(List<PageStory> stories)
    {
        var pages = stories.Where(page => !page.Checked.Findings.IsEmpty).ToDictionary(page => page.Checked.Key, StringComparer.Ordinal);
        var conflict = new HtmlConflict(_conflicts.Html, pages);
        foreach (var page in stories)
        {
            if (page.Checked.Findings.IsEmpty)
            {
                _clean.Html.Write("<li><bdi>");
                HtmlText.Write(_clean.Html, page.Checked.Path);
                _clean.Html.Write("</bdi></li>\n");
                continue;
            }

            _pageCount++;
            WriteIndexRow(page);
            new HtmlStory(_stories.Html, page).Write(lexicon);
            for (var i = 0; i < page.Checked.Findings.Length; i++)
            {
                Count(page.Checked.Findings[i]);
                if (PageStory.IsConflict(page.Checked.Findings[i]))
                {
                    conflict.Write(page, i);
                }
            }
        }
    }

    private void Count(Diagnostic finding)
    {
        var family = finding.Descriptor.Category;
        var ids = string.Concat(finding.Id.TakeWhile(c => !char.IsAsciiDigit(c))) + finding.Id.FirstOrDefault(char.IsAsciiDigit);
        var known = _families.GetValueOrDefault(family, (ids, 0));
        _families[family] = (known.Item1, known.Item2 + 1);
    }

    private void WriteIndexRow(PageStory page)
    {
        _index.Html.Write($"<tr data-story=\"{page.Number}\"><th scope=\"row\"><a href=\"#{page.Id}\"><bdi>");
        HtmlText.Write(_index.Html, page.Checked.Path);
        _index.Html.Write("</bdi></a></th>");
        foreach (var severity in HtmlFrame.Severities)
        {
            var count = page.Checked.Findings.Count(finding => finding.Severity == severity);
            _index.Html.Write($"<td class=\"{EnumNames<Severity>.Of(severity)}\"{(count == 0 ? " data-none" : "")}>{count}</td>");
        }

        _index.Html.Write("</tr>\n");
    }

    private void WriteIndex(StreamWriter html)
    {
        html.Write("<nav aria-label=\"Stories\">\n");
        if (_index.Any)
        {
            html.Write("<table>\n<thead><tr><th scope=\"col\">Story</th><th scope=\"col\">Errors</th><th scope=\"col\">Warnings</th><th scope=\"col\">Suggestions</th></tr></thead>\n<tbody>\n");
            HandOn(_index, html);
            html.Write("</tbody>\n</table>\n");
        }

        if (_clean.Any)
        {
            html.Write($"<details class=\"clean\"><summary>{HtmlFrame.Counted(_storyCount - _pageCount, "story", "stories")} without findings</summary>\n<ul>\n");
            HandOn(_clean, html);
            html.Write("</ul></details>\n");
        }

        html.Write("</nav>\n");
    }

    private void HandOn(Part part, StreamWriter html)
    {
        html.Flush();
        part.HandOn(output);
        part.Dispose();
    }

    /// <summary>A part of the page that is written while the run goes on and handed on at its end.</summary>
    private sealed class Part : IDisposable
    {
        private readonly Spool _bytes = new();

        public Part() => Html = new StreamWriter(new ResultStream(_bytes), HtmlFrame.Utf8) { NewLine = "\n" };

        public StreamWriter Html { get; }

        public bool Any
        {
            get
            {
                Html.Flush();
                return _bytes.Length > 0;
            }
        }

        public void HandOn(Stream target)
        {
            Html.Flush();
            _bytes.HandOn(target);
        }

        public void Dispose()
        {
            Html.Dispose();
            _bytes.Dispose();
        }
    }
}
