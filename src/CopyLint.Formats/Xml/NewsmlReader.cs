using CopyLint.Formats.Origins;

namespace CopyLint.Formats.Xml;

/// <summary>Reads NewsML-G2: one item, or a message with several.</summary>
public sealed class NewsmlReader : StoryReader
{
    public override bool IsWindows1252(string text) => DeclaredEncoding.IsWindows1252(text);

    public override ReadFile Read(string text)
    {
        var tree = XmlTree.Read(new OriginText(text));
        return ReadFile.Of(ItemsOf(tree.Root).Where(item => item.IsWhole), NewsmlItem.Read, NewsmlItem.Skipped) with { Error = tree.Error };
    }

    private static IEnumerable<XmlPart> ItemsOf(XmlPart? root) => root switch
    {
        null => [],
        { Name: "newsMessage" } => root.Elements.Where(part => part.Name == "itemSet").SelectMany(set => set.Elements),
        _ => [root],
    };
}
