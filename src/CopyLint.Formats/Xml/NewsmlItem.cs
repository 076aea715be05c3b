using CopyLint.Formats.Origins;
using CopyLint.Syntax;

namespace CopyLint.Formats.Xml;

/// <summary>Reads one item of NewsML-G2.</summary>
internal static class NewsmlItem
{
    /// <summary>The story of an item; null of one that holds no words.</summary>
    public static ReadStory? Read(XmlPart item)
    {
        if (item.Name != "newsItem" || ClassOf(item) is not ("text" or "composite" or "") || Bodies(item).FirstOrDefault(body => body.HasWords) is not { } body)
        {
            return null;
        }

        var copy = new CopyBuilder();
        var words = new XmlCopy(copy);
        if (item["contentMeta"] is { } meta)
        {
            TakeFields(words, meta, body);
        }

        foreach (var note in item["itemMeta"]?.Elements.Where(part => part.Name == "edNote") ?? [])
        {
            words.TakeOnce(note, BlockRole.EditorsNote);
        }

        TakeBody(copy, words, body);
        return copy.Build(item.Span, MetadataOf(item) with { Missing = words.Missing });
    }

    public static SkippedItem Skipped(XmlPart item) => new(item.Attribute("guid"), item.Name switch
    {
        "packageItem" => "a package",
        "knowledgeItem" => "a knowledge item",
        "conceptItem" => "a concept",
        "planningItem" => "a plan",
        "catalogItem" => "a catalog",
        "newsItem" when ClassOf(item) is var kind && kind is not ("text" or "") => kind switch
        {
            "audio" or "animation" => $"an {kind}",
            "composite" => "a composition",
            _ => $"a {kind}",
        },
        _ => "an item without a text",
    });

    /// <summary>"text" of "ninat:text".</summary>
    private static string ClassOf(XmlPart item) => CodeOf(item.At("itemMeta", "itemClass"));

    private static string CodeOf(XmlPart? coded)
    {
        var code = coded?.Attribute("qcode") ?? coded?.Attribute("uri") ?? coded?.Attribute("literal") ?? "";
        return code[(code.LastIndexOfAny([':', '/']) + 1)..];
    }

    /// <summary>The places where the text may stand, each another form of it.</summary>
    private static IEnumerable<XmlPart> Bodies(XmlPart item) => item["contentSet"]?.Elements.Where(part => part.Name is "inlineXML" or "inlineData") ?? [];

    private static void TakeFields(XmlCopy words, XmlPart meta, XmlPart body)
    {
        foreach (var part in meta.Elements)
        {
            switch (part.Name)
            {
                case "headline":
                    words.TakeOnce(part, BlockRole.Headline);
                    break;
                case "description":
                    words.TakeOnce(part, BlockRole.Display);
                    break;
                case "by":
                    words.TakeOnce(part, BlockRole.Byline);
                    break;
                case "dateline":
                    words.TakeDateline(part, XmlCopy.FirstParagraph(body));
                    break;
                default:
                    break;
            }
        }
    }

    private static void TakeBody(CopyBuilder copy, XmlCopy words, XmlPart body)
    {
        if (body.Name == "inlineXML")
        {
            words.TakeBody(body["nitf"] ?? body);
            return;
        }

        copy.Begin(BlockRole.Body, isPlain: true);
        body.Take(copy);
        copy.End();
    }

    private static StoryMetadata MetadataOf(XmlPart item)
    {
        var (meta, content) = (item["itemMeta"], item["contentMeta"]);
        return new StoryMetadata
        {
            Id = item.Attribute("guid"),
            Slug = content?["slugline"]?.Words,
            Version = MetadataValue.Number(item.Attribute("version")),
            Urgency = MetadataValue.Number(content?["urgency"]?.Words),
            Dateline = content?["dateline"]?.Words ?? content?.At("located", "name")?.Words,
            Created = MetadataValue.Moment(meta?["firstCreated"]?.Words ?? content?["contentCreated"]?.Words),
            Versioned = MetadataValue.Moment(meta?["versionCreated"]?.Words),
            Embargo = MetadataValue.Moment(meta?["embargoed"]?.Words),
            Status = MetadataValue.Status(CodeOf(meta?["pubStatus"])),
            Language = content?["language"]?.Attribute("tag") ?? item.Attribute("lang"),
            Copyright = item.At("rightsInfo", "copyrightNotice")?.Words,
            Provider = meta?.At("provider", "name")?.Words ?? (CodeOf(meta?["provider"]) is { Length: > 0 } code ? code : null),
        };
    }
}
