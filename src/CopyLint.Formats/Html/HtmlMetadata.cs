using System.Text.Json;
using CopyLint.Formats.Json;
using CopyLint.Formats.Origins;
using CopyLint.Syntax;

namespace CopyLint.Formats.Html;

/// <summary>What a page says of its story: in <c>meta</c> elements, in JSON-LD, in the language of its root.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] s_created = ["article:published_time", "datePublished", "date", "dc.date", "dcterms.created", "pubdate"];
    private static readonly string[] s_versioned = ["article:modified_time", "og:updated_time", "dateModified", "dcterms.modified", "last-modified"];
    private static readonly string[] s_copyright = ["copyright", "dc.rights", "dcterms.rights", "copyrightNotice"];

    public static StoryMetadata Of(HtmlMarkup html)
    {
        var said = Said(html);
        return new StoryMetadata
        {
            Id = Text("canonical", "og:url"),
            Dateline = Text("dateline"),
            Created = MetadataValue.Moment(Text(s_created) ?? Text("time")),
            Versioned = MetadataValue.Moment(Text(s_versioned)),
            Language = Text("lang", "inLanguage", "content-language", "language") ?? Text("og:locale")?.Replace('_', '-'),
            Copyright = Text(s_copyright),
            Provider = Text("publisher", "og:site_name"),
        };

        string? Text(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (said.TryGetValue(name, out var value) && value.Trim().Length > 0)
                {
                    return value.Trim();
                }
            }

            return null;
        }
    }

    /// <summary>The first value of each name.</summary>
    private static Dictionary<string, string> Said(HtmlMarkup html)
    {
        var said = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < html.Parts.Length; i++)
        {
            var part = html.Parts[i];
            switch (part.Name)
            {
                case "html":
                    said.TryAdd("lang", part["lang"] is { Length: > 0 } lang ? lang : part["xml:lang"]);
                    break;
                case "meta":
                    said.TryAdd(FirstOf(part, "property", "name", "itemprop", "http-equiv"), part["content"]);
                    break;
                case "link" when part["rel"] == "canonical":
                    said.TryAdd("canonical", part["href"]);
                    break;
                case "time":
                    said.TryAdd(part["itemprop"] is { Length: > 0 } name ? name : "time", part["datetime"]);
                    break;
                case "script" when part["type"] == "application/ld+json" && i + 1 < part.End:
                    var json = html.Parts[i + 1].Span;
                    AddLinkedData(said, JsonValue.Parse(new OriginText(html.Text.Substring(json.Start, json.Length)), out _));
                    break;
            }
        }

        return said;
    }

    private static string FirstOf(in HtmlPart part, params ReadOnlySpan<string> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (part[attribute] is { Length: > 0 } value)
            {
                return value;
            }
        }

        return "";
    }

    /// <summary>Adds what JSON-LD says of an article: alone, in a list or in a graph.</summary>
    private static void AddLinkedData(Dictionary<string, string> said, JsonValue? data)
    {
        foreach (var item in data is { Kind: JsonTokenType.StartArray } ? data.Items : data?["@graph"]?.Items is { IsEmpty: false } graph ? graph : data is null ? [] : [data])
        {
            if (!IsArticle(item["@type"]))
            {
                continue;
            }

            foreach (var member in item.Members)
            {
                if (member.Value.Text is { } value)
                {
                    said.TryAdd(member.Key, value);
                }
            }

            if (item["publisher"]?["name"]?.Text is { } publisher)
            {
                said.TryAdd("publisher", publisher);
            }
        }
    }

    private static bool IsArticle(JsonValue? type) =>
        type?.Text is { } name ? name.Contains("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal)
        : type is not null && type.Items.Any(IsArticle);
}
