using CopyLint.Formats.Origins;
using CopyLint.Syntax;

namespace CopyLint.Formats.Xml;

/// <summary>Reads NITF, the News Industry Text Format.</summary>
public sealed class NitfReader : StoryReader
{
    public override bool IsWindows1252(string text) => DeclaredEncoding.IsWindows1252(text);

    public override ReadFile Read(string text)
    {
        var tree = XmlTree.Read(new OriginText(text));
        if (tree.Root is not { IsWhole: true } root)
        {
            return new ReadFile([]) { Error = tree.Error ?? new FormatError("There is no element in this XML.", 0) };
        }

        return (StoryOf(root) is { } story ? new ReadFile([story]) : new ReadFile([]) { Skipped = [new SkippedItem(IdOf(root), "an item without a text")] })
            with { Error = tree.Error };
    }

    private static ReadStory? StoryOf(XmlPart nitf)
    {
        if (nitf["body"] is not { HasWords: true })
        {
            return null;
        }

        var copy = new CopyBuilder();
        var words = new XmlCopy(copy);
        words.TakeBody(nitf);
        return copy.Build(nitf.Span, MetadataOf(nitf) with { Missing = words.Missing });
    }

    private static string? IdOf(XmlPart nitf) => nitf.At("head", "docdata", "doc-id")?.Attribute("id-string") ?? nitf.Attribute("uno");

    private static StoryMetadata MetadataOf(XmlPart nitf)
    {
        var (head, docdata) = (nitf["head"], nitf.At("head", "docdata"));
        var release = MetadataValue.Moment(docdata?["date.release"]?.Attribute("norm"));
        var status = docdata?.Attribute("management-status");
        return new StoryMetadata
        {
            Id = IdOf(nitf),
            Slug = Meta(head, "slug") ?? Meta(head, "slugline") ?? docdata?["du-key"]?.Attribute("key") ?? head?["title"]?.Words,
            Version = MetadataValue.Number(docdata?["du-key"]?.Attribute("version") ?? Meta(head, "version")),
            Urgency = MetadataValue.Number(docdata?["urgency"]?.Attribute("ed-urg")),
            Dateline = nitf.At("body", "body.head", "dateline")?.Words,
            Created = MetadataValue.Moment(docdata?["date.issue"]?.Attribute("norm")),
            Versioned = MetadataValue.Moment(head?["revision-history"]?.Attribute("norm")) ?? MetadataValue.Moment(docdata?["date.issue"]?.Attribute("norm")) ?? release,
            Embargo = status == "embargoed" || release > MetadataValue.Moment(docdata?["date.issue"]?.Attribute("norm")) ? release : null,
            Status = MetadataValue.Status(status),
            Language = nitf.Attribute("lang"),
            Copyright = CopyrightOf(docdata?["doc.copyright"]) ?? nitf.At("body", "body.head", "rights")?.Words,
            Provider = nitf.At("body", "body.head", "distributor")?.Words ?? Meta(head, "provider"),
        };
    }

    private static string? Meta(XmlPart? head, string name) => head?.Elements.FirstOrDefault(part => part.Name == "meta" && part.Attribute("name") == name)?.Attribute("content");

    private static string? CopyrightOf(XmlPart? notice) => notice is null ? null : $"Copyright {notice.Attribute("year")} {notice.Attribute("holder")}".Trim();
}
