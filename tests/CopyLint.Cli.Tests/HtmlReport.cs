using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CopyLint.Cli.Tests;

/// <summary>A report as a browser's parser sees it.</summary>
public sealed class HtmlReport
{
    private HtmlReport(IHtmlDocument document) => Document = document;

    public IHtmlDocument Document { get; }

    public static HtmlReport Of(CliResult result) => new(new HtmlParser().ParseDocument(result.Output));

    public IElement[] All(string selector) => [.. Document.QuerySelectorAll(selector)];

    /// <summary>The page of a story by its path.</summary>
    public IElement Story(string path) => All("article.story").Single(story => story.QuerySelector("h2")!.TextContent == path);

    /// <summary>The words that a finding's marks cover, whatever other marks they are cut by.</summary>
    public static string Marked(IElement story, int finding) => string.Concat(story.QuerySelectorAll($".page [data-findings~='{finding}']").Select(mark => mark.TextContent));

    /// <summary>The story's text on its page without the links to the notes; white space folded.</summary>
    public static string Text(IElement story) => Folded(string.Join(' ', story.QuerySelectorAll(".page > p, .page > h3").Select(paragraph =>
    {
        var copy = (IElement)paragraph.Clone();
        foreach (var link in copy.QuerySelectorAll(".ref"))
        {
            link.Remove();
        }

        return copy.TextContent;
    })));

    public static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
