using System.Collections.Immutable;
using CopyLint.Formats.Origins;

namespace CopyLint.Formats.Xml;

/// <summary>Reads RSS and Atom, and the export of WordPress, which is RSS: each item is a story.</summary>
public sealed class FeedReader : StoryReader
{
    public override bool IsWindows1252(string text) => DeclaredEncoding.IsWindows1252(text);

    public override ReadFile Read(string text)
    {
        var tree = XmlTree.Read(new OriginText(text));
        var stories = ImmutableArray.CreateBuilder<ReadStory>();
        var skipped = ImmutableArray.CreateBuilder<SkippedItem>();
        foreach (var item in (tree.Root?.All("item").Concat(tree.Root.All("entry")) ?? []).Where(item => item.IsWhole))
        {
            if (FeedItem.Read(item, tree.Root!["channel"] ?? tree.Root) is { } story)
            {
                stories.Add(story);
            }
            else
            {
                skipped.Add(FeedItem.Skipped(item));
            }
        }

        return new ReadFile(stories.ToImmutable()) { Skipped = skipped.ToImmutable(), Error = tree.Error };
    }
}
