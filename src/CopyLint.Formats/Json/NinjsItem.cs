using System.Text.Json;
using CopyLint.Formats.Html;
using CopyLint.Formats.Origins;
using CopyLint.Syntax;

namespace CopyLint.Formats.Json;

/// <summary>Reads one item of ninjs. Versions 1 (names in small letters), 2 and 3 (camel case, lists) name the same things differently; agencies add their own.</summary>
internal static class NinjsItem
{
    /// <summary>The length of a string without characters.</summary>
    private const int Empty = 2;

    private static readonly string[] s_markedUp = ["body_xhtml", "body_html", "article_html"];

    /// <summary>The story of an item; null of one that holds no words.</summary>
    public static ReadStory? Read(JsonValue item)
    {
        var copy = new CopyBuilder();
        TakeAll(copy, item, BlockRole.Headline, "headline", "headlines");
        Take(copy, copy.IsEmpty ? Own(item, "headline_", _ => true) : null, BlockRole.Headline);
        TakeAll(copy, item, BlockRole.Display, "subhead", "description_text", "descriptions");
        Take(copy, item["byline"] ?? item["by"], BlockRole.Byline);
        Take(copy, item["ednote"] ?? item["edNote"], BlockRole.EditorsNote);
        var hasBody = TakeBody(copy, item);
        return hasBody ? copy.Build(item.Span, MetadataOf(item)) : null;
    }

    public static SkippedItem Skipped(JsonValue item) => new(
        item["uri"]?.Text,
        item["type"]?.Text is { Length: > 0 } type and not "text" ? $"of type '{type}'" : "an item without a text");

    /// <summary>Takes the body, which may be there in several forms: the one with most of its structure.</summary>
    private static bool TakeBody(CopyBuilder copy, JsonValue item)
    {
        foreach (var name in s_markedUp)
        {
            if (item[name] is { Kind: JsonTokenType.String, Span.Length: > Empty } body)
            {
                return TakeHtml(copy, body);
            }
        }

        if (Own(item, "body_", IsMarkedUp) is { } markedUp)
        {
            return TakeHtml(copy, markedUp);
        }

        if (item["body_text"] is { Kind: JsonTokenType.String } text)
        {
            return TakePlain(copy, text);
        }

        var bodies = item["bodies"]?.Items ?? [];
        return bodies.FirstOrDefault(IsHtml)?["value"] is { Kind: JsonTokenType.String } html ? TakeHtml(copy, html)
            : (bodies.FirstOrDefault(IsPlain)?["value"] ?? Own(item, "body_", _ => true)) is { Kind: JsonTokenType.String } plain && TakePlain(copy, plain);
    }

    /// <summary>The first text whose name is an item's own behind such a beginning: version 1 leaves "body_main" and "headline_web" to the sender.</summary>
    private static JsonValue? Own(JsonValue item, string begins, Func<string, bool> isOne) =>
        item.Members.FirstOrDefault(member => member.Key != "body_text" && member.Key.StartsWith(begins, StringComparison.Ordinal)
            && member.Value is { Kind: JsonTokenType.String, Text: { Length: > 0 } text } && isOne(text)).Value;

    private static bool IsMarkedUp(string text) => text.TrimStart().StartsWith('<');

    private static bool IsHtml(JsonValue body) => TypeOf(body).Contains("html", StringComparison.OrdinalIgnoreCase);

    /// <summary>A body whose type is not said is plain.</summary>
    private static bool IsPlain(JsonValue body) => TypeOf(body) is var type && (type.Length == 0 || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase));

    private static string TypeOf(JsonValue body) => (body["contentType"] ?? body["contenttype"])?.Text ?? "";

    private static bool TakeHtml(CopyBuilder copy, JsonValue body)
    {
        copy.From = body.Decoded();
        HtmlCopy.TakeAll(copy);
        return true;
    }

    private static bool TakePlain(CopyBuilder copy, JsonValue body)
    {
        copy.From = body.Decoded();
        copy.Begin(BlockRole.Body, isPlain: true);
        copy.Take(new(0, copy.From.Text.Length), CopyEscape.None);
        copy.End();
        return true;
    }

    private static void TakeAll(CopyBuilder copy, JsonValue item, BlockRole role, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (item[name] is { Kind: JsonTokenType.StartArray } list)
            {
                foreach (var entry in list.Items)
                {
                    Take(copy, entry["value"], role);
                }
            }
            else
            {
                Take(copy, item[name], role);
            }
        }
    }

    private static void Take(CopyBuilder copy, JsonValue? value, BlockRole role)
    {
        if (value is { Kind: JsonTokenType.String })
        {
            copy.From = value.Decoded();
            copy.Begin(role);
            copy.TakeCollapsed(new(0, copy.From.Text.Length), CopyEscape.None);
            copy.End();
        }
    }

    private static StoryMetadata MetadataOf(JsonValue item) => new()
    {
        Id = item["uri"]?.Text,
        Slug = (item["slugline"] ?? item["slug"])?.Text,
        Version = MetadataValue.Number(item["version"]?.Text),
        Urgency = MetadataValue.Number(item["urgency"]?.Text),
        Dateline = item["dateline"]?.Text ?? item["located"]?.Text,
        Created = MetadataValue.Moment((item["firstcreated"] ?? item["firstCreated"])?.Text),
        Versioned = MetadataValue.Moment((item["versioncreated"] ?? item["versionCreated"])?.Text),
        Embargo = MetadataValue.Moment((item["embargoed"] ?? item["embargoedUntil"])?.Text),
        Status = MetadataValue.Status((item["pubstatus"] ?? item["pubStatus"])?.Text),
        Language = item["language"]?.Text,
        Copyright = (item["copyrightnotice"] ?? item["copyrightNotice"])?.Text,
        Provider = item["provider"]?.Text,
        Missing = HasHeadline(item) ? default : BlockRoles.Of(BlockRole.Headline),
    };

    /// <summary>Whether any headline has words: items can have several, by role or by purpose.</summary>
    private static bool HasHeadline(JsonValue item) => item.Members.Any(member => member.Key.StartsWith("headline", StringComparison.Ordinal)
        && (member.Value.Kind == JsonTokenType.StartArray ? member.Value.Items.Any(entry => HasWords(entry["value"])) : HasWords(member.Value)));

    private static bool HasWords(JsonValue? value) => !string.IsNullOrWhiteSpace(value?.Text);
}
