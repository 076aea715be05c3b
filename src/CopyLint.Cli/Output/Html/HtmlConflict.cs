using CopyLint.Diagnostics;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Cli.Output.Html;

/// <summary>A finding across stories: what the stories say, side by side.</summary>
/// <param name="pages">The stories of the edition that have a page, by the keys of their texts.</param>
internal sealed class HtmlConflict(TextWriter html, IReadOnlyDictionary<string, PageStory> pages)
{
    private const int MostAround = 220;
    private const int MostWords = 600;

    public void Write(PageStory page, int i)
    {
        var finding = page.Checked.Findings[i];
        var lines = new StoryLines(page.Checked);
        var id = page.ConflictId(i);
        html.Write($"<article class=\"conflict {EnumNames<Severity>.Of(finding.Severity)}\" id=\"{id}\" aria-labelledby=\"{id}-what\"{HtmlNote.Filters(page, i)}>\n<h3 id=\"{id}-what\">");
        HtmlNote.WriteMessage(html, finding);
        html.Write("</h3>\n<div class=\"sides\">\n");
        foreach (var place in finding.Related)
        {
            WriteSide(lines.PathOf(place), pages.GetValueOrDefault(place.Path ?? page.Checked.Key)?.Id, lines.Of(place), lines.TextOf(place), place.Span, finding.Severity);
        }

        WriteSide(page.Checked.Path, page.MarkId(i), lines.Own, page.Checked.Text, finding.Span, finding.Severity, " (this story)");
        html.Write("</div>\n");
        HtmlNote.WriteWhy(html, finding);
        html.Write("</article>\n");
    }

    private void WriteSide(string path, string? target, LineMap lines, string text, TextSpan words, Severity severity, string remark = "")
    {
        html.Write("<figure>\n<figcaption>");
        html.Write(target is null ? "<bdi>" : $"<a href=\"#{target}\"><bdi>");
        HtmlText.Write(html, path);
        html.Write(target is null ? "</bdi>" : "</bdi></a>");
        html.Write($", line {lines.PositionOf(words.Start).Line + 1}{remark}</figcaption>\n<blockquote dir=\"auto\">");
        var shown = words.Length <= MostWords ? words : TextSpan.FromBounds(words.Start, Passage.WordEnd(text, words.Start + MostWords));
        var passage = Passage.Around(text, shown, MostAround);
        html.Write(passage.IsCutBefore ? "… " : "");
        HtmlText.Write(html, text.AsSpan(passage.Span.Start..shown.Start));
        html.Write($"<mark class=\"{EnumNames<Severity>.Of(severity)}\">");
        HtmlText.Write(html, text.AsSpan(shown.Start, shown.Length));
        html.Write("</mark>");
        HtmlText.Write(html, text.AsSpan(shown.End..passage.Span.End));
        html.Write(passage.IsCutBehind || shown != words ? " …" : "");
        html.Write("</blockquote>\n</figure>\n");
    }
}
