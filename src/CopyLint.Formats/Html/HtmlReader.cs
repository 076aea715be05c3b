using CopyLint.Formats.Origins;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Html;

/// <summary>Reads pages: the article of a page that has one, else all of its words but navigation and the like. Pieces of HTML too.</summary>
public sealed class HtmlReader : StoryReader
{
    /// <summary>A title with fewer words is all headline, whatever marks it holds.</summary>
    private const int ShortestHeadline = 3;

    private static readonly string[] s_siteMarks = [" | ", " – ", " — ", " - ", " · ", " :: ", " « "];

    public override ReadFile Read(string text)
    {
        var copy = new CopyBuilder { From = new OriginText(text) };
        var html = HtmlMarkup.Parse(text, new TextSpan(0, text.Length));
        var (first, end) = StoryOf(html);
        var isHeaded = TakeHeadline(html, first, end, copy);
        new HtmlCopy(html, copy, isPage: !isHeaded).Take(first, end);
        return copy.IsEmpty
            ? new ReadFile([]) { Error = html.Error, Skipped = [new SkippedItem(null, "a page without a story")], CommentsFrom = BodyOf(html) }
            : new ReadFile([copy.Build(new TextSpan(0, text.Length), HtmlMetadata.Of(html))]) { Error = html.Error, CommentsFrom = BodyOf(html) };
    }

    /// <summary>The parts that hold the story.</summary>
    private static (int First, int End) StoryOf(HtmlMarkup html)
    {
        var all = html.TextLength(0, html.Parts.Length);
        return Largest(html, part => part.Name == "article", all)
            ?? Largest(html, part => part.Name == "main" || part["role"] == "main", all)
            ?? Largest(html, part => part["itemprop"] == "articleBody", all)
            ?? (0, html.Parts.Length);
    }

    /// <summary>The largest of such elements; null where there are several of one size: then they are teasers.</summary>
    private static (int First, int End)? Largest(HtmlMarkup html, Func<HtmlPart, bool> isOne, int all)
    {
        int best = -1, longest = 0, sum = 0;
        for (var i = 0; i < html.Parts.Length; i++)
        {
            if (html.Parts[i].Tag is null || !isOne(html.Parts[i]))
            {
                continue;
            }

            var length = html.TextLength(i, html.Parts[i].End);
            sum += length;
            (best, longest) = length > longest ? (i, length) : (best, longest);
            i = html.Parts[i].End - 1;
        }

        return best >= 0 && longest * 2 > sum && longest * 10 > all ? (best, html.Parts[best].End) : null;
    }

    /// <summary>Takes the headline of a story that has none within: the page's first heading, else its title without the name of the site.</summary>
    /// <returns>Whether there is one outside.</returns>
    private static bool TakeHeadline(HtmlMarkup html, int first, int end, CopyBuilder copy)
    {
        if (Find(html, "h1", first, end) >= 0)
        {
            return false;
        }

        var heading = Find(html, "h1", 0, html.Parts.Length);
        if (heading >= 0)
        {
            new HtmlCopy(html, copy, isPage: true).Take(heading, html.Parts[heading].End);
            return true;
        }

        var title = Find(html, "title", 0, html.Parts.Length);
        if (title < 0 || title + 1 >= html.Parts[title].End)
        {
            return false;
        }

        copy.Begin(BlockRole.Headline);
        copy.TakeReferences(WithoutSite(html.Text, html.Parts[title + 1].Span), CopyEscape.Xml, isCollapsed: true);
        copy.End();
        return true;
    }

    private static int Find(HtmlMarkup html, string name, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (html.Parts[i].Name == name && (name == "title" || html.TextLength(i, html.Parts[i].End) > 0))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where what is shown begins: behind the head.</summary>
    private static int BodyOf(HtmlMarkup html)
    {
        var start = 0;
        foreach (ref readonly var part in html.Parts)
        {
            switch (part.Name)
            {
                case "body":
                    return part.Span.End;
                case "html":
                    start = part.Span.End;
                    break;
                case "head" or "title" when part.End < html.Parts.Length:
                    start = html.Parts[part.End].Span.Start;
                    break;
            }
        }

        return start;
    }

    private static TextSpan WithoutSite(string text, TextSpan title)
    {
        var words = text.AsSpan(title.Start, title.Length);
        foreach (var mark in s_siteMarks)
        {
            var at = words.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && words[..at].Trim().Count(' ') + 1 >= ShortestHeadline)
            {
                return new TextSpan(title.Start, at);
            }
        }

        return title;
    }
}
