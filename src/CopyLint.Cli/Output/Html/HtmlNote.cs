using CopyLint.Diagnostics;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Cli.Output.Html;

/// <summary>What stands in the margin beside a finding's words: message, fix, related places, why.</summary>
internal sealed class HtmlNote(TextWriter html, PageStory page)
{
    private const int MostWords = 80;
    private const int MostFix = 400;
    private const int AroundFix = 24;

    private readonly StoryLines _lines = new(page.Checked);

    public void Write(int i)
    {
        var finding = page.Checked.Findings[i];
        html.Write($"<li class=\"note {EnumNames<Severity>.Of(finding.Severity)}\" id=\"{page.NoteId(i)}\"{Filters(page, i)}>\n");
        html.Write($"<p class=\"what\"><a class=\"back\" href=\"#{page.MarkId(i)}\" aria-label=\"{i + 1}, back to the words\">{i + 1}</a> ");
        WriteMessage(html, finding);
        html.Write("</p>\n");
        WriteFix(finding);
        WriteRelated(i, finding);
        WriteWhy(html, finding);
        html.Write("</li>\n");
    }

    /// <summary>What the filters and the script look at.</summary>
    public static string Filters(PageStory page, int i)
    {
        var finding = page.Checked.Findings[i];
        return $" data-story=\"{page.Number}\" data-finding=\"{i + 1}\" data-severity=\"{EnumNames<Severity>.Of(finding.Severity)}\" data-family=\"{HtmlText.Attribute(finding.Descriptor.Category)}\"";
    }

    public static void WriteMessage(TextWriter html, Diagnostic finding)
    {
        html.Write($"<strong class=\"severity\">{HtmlText.Capital(EnumNames<Severity>.Of(finding.Severity))}</strong> <span dir=\"auto\">");
        HtmlText.Write(html, finding.Message);
        html.Write("</span>");
    }

    public static void WriteWhy(TextWriter html, Diagnostic finding)
    {
        var rule = finding.Descriptor;
        html.Write("<details class=\"why\"><summary>Why</summary><p>");
        HtmlText.Write(html, rule.Description.ToString(null));
        html.Write("</p><p class=\"rule\">");
        HtmlText.Write(html, $"{rule.Id}: {rule.Title.ToString(null)}");
        html.Write("</p></details>\n");
    }

    private void WriteFix(Diagnostic finding)
    {
        if (finding.Fix is not { } fix)
        {
            return;
        }

        html.Write($"<p class=\"fix\"><strong>{(fix.Applicability == FixApplicability.Safe ? "Fix" : "Perhaps")}</strong> ");
        HtmlText.Write(html, fix.Title);
        html.Write("</p>\n");
        if (fix.Edits is [var first, ..] && fix.Edits[^1].Span.End - first.Span.Start + fix.Edits.Sum(edit => edit.NewText?.Length ?? 0) <= MostFix)
        {
            WritePreview(fix.Edits);
        }
    }

    private void WritePreview(System.Collections.Immutable.ImmutableArray<TextChange> edits)
    {
        var text = page.Checked.Text;
        var around = Passage.Around(text, TextSpan.FromBounds(edits[0].Span.Start, edits[^1].Span.End), AroundFix);
        html.Write("<p class=\"preview\" dir=\"auto\">");
        html.Write(around.IsCutBefore ? "… " : "");
        var at = around.Span.Start;
        foreach (var edit in edits)
        {
            HtmlText.Write(html, text.AsSpan(at..edit.Span.Start));
            WriteChange("del", text.AsSpan(edit.Span.Start, edit.Span.Length));
            WriteChange("ins", edit.NewText);
            at = edit.Span.End;
        }

        HtmlText.Write(html, text.AsSpan(at..around.Span.End));
        html.Write(around.IsCutBehind ? " …</p>\n" : "</p>\n");
    }

    private void WriteChange(string tag, ReadOnlySpan<char> words)
    {
        if (!words.IsEmpty)
        {
            html.Write($"<{tag}>");
            HtmlText.Write(html, words);
            html.Write($"</{tag}>");
        }
    }

    private void WriteRelated(int i, Diagnostic finding)
    {
        if (finding.Related.IsEmpty)
        {
            return;
        }

        html.Write("<ul class=\"related\">\n");
        for (var j = 0; j < finding.Related.Length; j++)
        {
            var place = finding.Related[j];
            var line = _lines.Of(place).PositionOf(place.Span.Start).Line + 1;
            html.Write($"<li><a href=\"#{(place.Path is null ? page.PlaceId(i, j) : page.ConflictId(i))}\"><bdi>");
            HtmlText.Write(html, place.Path is not null ? $"{_lines.PathOf(place)}, line {line}" : $"Line {line}");
            html.Write("</bdi></a> “<span dir=\"auto\">");
            HtmlText.Write(html, Words(_lines.TextOf(place), place.Span));
            html.Write("</span>”: ");
            HtmlText.Write(html, place.Message);
            html.Write("</li>\n");
        }

        html.Write("</ul>\n");
    }

    private static string Words(string text, TextSpan span) =>
        span.Length <= MostWords ? text.Substring(span.Start, span.Length) : $"{text.AsSpan(span.Start, Passage.WordEnd(text, span.Start + MostWords) - span.Start).TrimEnd()} …";
}
