using System.Collections.Immutable;
using CopyLint.Analysis;

namespace CopyLint.Editions;

/// <summary>Stories that belong together: a folder, a batch. Its order is that of the stories' versions, to the second where their format gives it, then their paths, whatever order they came in.</summary>
public sealed class Edition
{
    private Edition(ImmutableArray<ImmutableArray<StoryDigest>> events) => Events = events;

    /// <summary>The most stories that can form an edition.</summary>
    public const int MostStories = EventGrouping.MostStories;

    /// <summary>Stories of one event, two or more.</summary>
    public ImmutableArray<ImmutableArray<StoryDigest>> Events { get; }

    /// <summary>Sorts the stories into events.</summary>
    public static Edition Of(IEnumerable<StoryDigest> stories)
    {
        var ordered = Ordered(stories);
        return new Edition([.. EventGrouping.Group(ordered).Select(group => group.Select(story => ordered[story]).ToImmutableArray())]);
    }

    /// <summary>Stories that are known to be of one event.</summary>
    public static Edition OfOneEvent(IEnumerable<StoryDigest> stories) => new([Ordered(stories)]);

    private static ImmutableArray<StoryDigest> Ordered(IEnumerable<StoryDigest> stories) =>
        [.. stories.OrderBy(story => story.Metadata.Moment ?? DateTimeOffset.MinValue).ThenBy(story => story.Path, StringComparer.Ordinal)];
}
