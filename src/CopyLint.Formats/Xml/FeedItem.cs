using CopyLint.Formats.Html;
using CopyLint.Formats.Origins;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Xml;

/// <summary>Reads one item of a feed.</summary>
internal static class FeedItem
{
    private const string Media = "http://search.yahoo.com/mrss/";

    /// <summary>How far before its end a text may say where it goes on.</summary>
    private const int LongestFooter = 600;

    private static readonly string[] s_footers = ["appeared first on", "Continue reading", "Read more"];

    /// <summary>The story of an item; null of one that holds no words.</summary>
    public static ReadStory? Read(XmlPart item, XmlPart feed)
    {
        if (Own(item, "post_type")?.Words is "attachment" or "nav_menu_item" or "revision")
        {
            return null;
        }

        var copy = new CopyBuilder();
        TakeTitle(copy, Own(item, "title"));
        var missing = copy.IsEmpty ? BlockRoles.Of(BlockRole.Headline) : default;
        missing = (Own(item, "creator") ?? Own(item, "author")) is null ? missing.With(BlockRole.Byline) : missing;
        TakeText(copy, item);
        return copy.IsEmpty ? null : copy.Build(item.Span, MetadataOf(item, feed) with { Missing = missing });
    }

    public static SkippedItem Skipped(XmlPart item) => new(
        (Own(item, "guid") ?? Own(item, "id") ?? Own(item, "link"))?.Words,
        Own(item, "post_type")?.Words switch { "attachment" => "an attachment", "nav_menu_item" => "a menu", "revision" => "an old version", _ => "an item without a text" });

    /// <summary>An element of the feed's own, not one that says the same of a picture.</summary>
    private static XmlPart? Own(XmlPart item, string name) => item.Elements.FirstOrDefault(part => part.Name == name && part.Namespace != Media);

    private static void TakeTitle(CopyBuilder copy, XmlPart? title)
    {
        if (title is not null)
        {
            // Feeds write references in titles once for XML and once more for HTML.
            copy.From = title.Decoded();
            copy.Begin(BlockRole.Headline);
            copy.TakeReferences(new TextSpan(0, copy.From.Text.Length), CopyEscape.Xml, isCollapsed: true);
            copy.End();
        }
    }

    private static void TakeText(CopyBuilder copy, XmlPart item)
    {
        var content = Own(item, "encoded") ?? Own(item, "content");
        var text = content is { HasWords: true } ? content : Own(item, "description") ?? Own(item, "summary");
        if (text?.Attribute("type") == "xhtml")
        {
            new XmlCopy(copy).TakeIn(text);
        }
        else if (text is not null)
        {
            copy.From = WithoutFooter(text.Decoded());
            HtmlCopy.TakeAll(copy, text != content && IsCutOff(text.Words) ? BlockRole.Display : BlockRole.Body);
        }
    }

    private static bool IsCutOff(string words) => words.TrimEnd(']', ')', ' ') is [.., '\u2026'] or [.., '.', '.', '.'];

    /// <summary>Without the last lines that the feed's software adds.</summary>
    private static OriginText WithoutFooter(OriginText html)
    {
        var from = Math.Max(0, html.Text.Length - LongestFooter);
        foreach (var footer in s_footers)
        {
            var at = html.Text.IndexOf(footer, from, StringComparison.Ordinal);
            var start = at < 0 ? -1 : Math.Max(html.Text.LastIndexOf("<p", at, StringComparison.Ordinal), html.Text.LastIndexOf("<a", at, StringComparison.Ordinal));
            var post = at < 0 ? -1 : html.Text.LastIndexOf("The post ", at, StringComparison.Ordinal);
            start = footer == s_footers[0] ? post : start;
            if (start >= from)
            {
                return html with { Text = html.Text[..start] };
            }
        }

        return html;
    }

    private static StoryMetadata MetadataOf(XmlPart item, XmlPart feed) => new()
    {
        Id = (Own(item, "guid") ?? Own(item, "id") ?? Own(item, "link"))?.Words,
        Slug = Own(item, "post_name")?.Words,
        Created = MetadataValue.Moment((Own(item, "pubDate") ?? Own(item, "published") ?? Own(item, "date"))?.Words),
        Versioned = MetadataValue.Moment((Own(item, "updated") ?? Own(item, "modified"))?.Words),
        Language = item.Attribute("lang") ?? Own(feed, "language")?.Words ?? feed.Attribute("lang"),
        Copyright = (Own(item, "rights") ?? Own(feed, "copyright") ?? Own(feed, "rights"))?.Words,
        Provider = (Own(item, "source")?["title"] ?? Own(feed, "title"))?.Words,
    };
}
