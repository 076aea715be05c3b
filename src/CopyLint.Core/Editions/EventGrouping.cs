using System.Collections.Immutable;
using CopyLint.Text;

namespace CopyLint.Editions;

/// <summary>
/// Sorts stories into events by what they share. Versions of one item are one event. Time is near-linear in the stories: a key that many stories have says
/// nothing and is dropped, and of the stories with a key each is compared with the next few only; union-find joins the rest.
/// </summary>
internal sealed class EventGrouping
{
    /// <summary>The most stories that an edition can have; their numbers are packed into this many bits.</summary>
    public const int MostStories = 20_000;

    private const int StoryBits = 15;
    private const ulong StoryMask = (1UL << StoryBits) - 1;

    /// <summary>A key of more stories than this is dropped.</summary>
    private const int MostStoriesOfKey = 30;

    private const int ComparedWith = 3;

    /// <summary>What a shared key of each kind is worth, and the least that makes one event of two stories.</summary>
    private static readonly int[] s_worth = [2, 1, 2, 4];

    private const int LeastWorth = 12;

    /// <summary>The shared worth must also be this part of the smaller story's names and figures; long stories share much by chance.</summary>
    private const double LeastShare = 0.3;

    private readonly ImmutableArray<StoryDigest> _stories;
    private readonly int[] _parents;
    private readonly int[] _worths;

    private EventGrouping(ImmutableArray<StoryDigest> stories)
    {
        _stories = stories;
        _parents = [.. Enumerable.Range(0, stories.Length)];
        _worths = [.. stories.Select(WorthOf)];
    }

    /// <summary>The events of two stories or more: story numbers in their order.</summary>
    public static ImmutableArray<ImmutableArray<int>> Group(ImmutableArray<StoryDigest> stories)
    {
        var grouping = new EventGrouping(stories);
        grouping.JoinPairs(grouping.SharedKeys());
        grouping.JoinVersions();
        return grouping.Events();
    }

    private List<ulong> SharedKeys()
    {
        var entries = new ulong[_stories.Sum(story => story.Keys.Length)];
        var count = 0;
        for (var story = 0; story < _stories.Length; story++)
        {
            foreach (var key in _stories[story].Keys)
            {
                entries[count++] = Packed(key, story);
            }
        }

        Array.Sort(entries);
        var pairs = new List<ulong>();
        for (int first = 0, end; first < count; first = end)
        {
            end = first + 1;
            while (end < count && entries[end] >> StoryBits == entries[first] >> StoryBits)
            {
                end++;
            }

            if (end - first is > 1 and <= MostStoriesOfKey)
            {
                AddPairs(entries.AsSpan(first, end - first), pairs);
            }
        }

        return pairs;
    }

    /// <summary>The hash without its lowest bits, the kind, the story.</summary>
    private static ulong Packed(ulong key, int story) =>
        (key >> (StoryBits + 2) << (StoryBits + 2)) | (EventKeys.KindOf(key) << StoryBits) | (uint)story;

    private static void AddPairs(ReadOnlySpan<ulong> entries, List<ulong> pairs)
    {
        var kind = entries[0] >> StoryBits & 3;
        for (var i = 0; i < entries.Length; i++)
        {
            for (var j = i + 1; j < Math.Min(entries.Length, i + 1 + ComparedWith); j++)
            {
                pairs.Add(((entries[i] & StoryMask) << StoryBits | (entries[j] & StoryMask)) << 2 | kind);
            }
        }
    }

    private void JoinPairs(List<ulong> pairs)
    {
        pairs.Sort();
        for (int first = 0, end; first < pairs.Count; first = end)
        {
            var worth = 0;
            for (end = first; end < pairs.Count && pairs[end] >> 2 == pairs[first] >> 2; end++)
            {
                worth += s_worth[(int)(pairs[end] & 3)];
            }

            var left = (int)(pairs[first] >> (StoryBits + 2));
            var right = (int)(pairs[first] >> 2 & StoryMask);
            if (worth >= LeastWorth && worth >= LeastShare * Math.Min(_worths[left], _worths[right]))
            {
                _parents[Root(right)] = Root(left);
            }
        }
    }

    private void JoinVersions()
    {
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var story = 0; story < _stories.Length; story++)
        {
            if (_stories[story].Metadata.Id is { } id && !firsts.TryAdd(id, story))
            {
                _parents[Root(story)] = Root(firsts[id]);
            }
        }
    }

    private static int WorthOf(StoryDigest story)
    {
        var worth = 0;
        foreach (var key in story.Keys)
        {
            worth += EventKeys.KindOf(key) == EventKeys.Phrase ? 0 : s_worth[(int)EventKeys.KindOf(key)];
        }

        return worth;
    }

    private int Root(int story)
    {
        while (_parents[story] != story)
        {
            _parents[story] = _parents[_parents[story]];
            story = _parents[story];
        }

        return story;
    }

    private ImmutableArray<ImmutableArray<int>> Events() =>
    [
        .. Enumerable.Range(0, _stories.Length)
            .GroupBy(Root)
            .Where(stories => stories.Skip(1).Any())
            .Select(stories => stories.ToImmutableArray()),
    ];
}
