using CopyLint.Formats.Origins;

namespace CopyLint.Formats.Xml;

/// <summary>Reads RSS and Atom, and the export of WordPress, which is RSS: each item is a story.</summary>
public sealed class FeedReader : StoryReader
{
    public override bool IsWindows1252(string text) => DeclaredEncoding.IsWindows1252(text);

    public override ReadFile Read(string text)
    {
        var tree = XmlTree.Read(new OriginText(text));
        var feed = tree.Root?["channel"] ?? tree.Root;
        var items = tree.Root is { } root ? root.All("item").Concat(root.All("entry")) : [];
        return ReadFile.Of(items.Where(item => item.IsWhole), item => FeedItem.Read(item, feed!), FeedItem.Skipped) with { Error = tree.Error };
    }
}
