using System.Collections.Immutable;
using System.Numerics;
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
    public const int MostStoriesOfKey = 30;

    private const int ComparedWith = 3;

    /// <summary>About how many keys of all stories are sorted together, and the pairs of how many stories: what a processor has at hand. Tables of all of them would have the whole memory collected.</summary>
    private const int EntriesTogether = 1 << 12;
    private const int StoriesTogether = 1 << 4;

    /// <summary>The least worth of shared keys that makes one event of two stories.</summary>
    private const int LeastWorth = 12;

    /// <summary>The shared worth must also be this part of the smaller story's names and figures; long stories share much by chance.</summary>
    private const double LeastShare = 0.3;

    /// <summary>Stories without a rare name in common are one event only if they share so many runs of words: one formula of the trade has fewer.</summary>
    public const int LeastPhrases = 4;

    /// <summary>Stories that share less are one event where they share so many rare words, too, the more of the smaller one's the less their names and figures are worth.</summary>
    private const int LeastRareWords = 4;
    private const int LeastWorthWithRareWords = 5;
    private const double LeastWorthTimesRareShare = 1.75;

    private readonly ImmutableArray<StoryDigest> _stories;
    private readonly int[] _parents;
    private readonly int[] _worths;
    private readonly int[]?[] _rareWords;
    private readonly Table<ulong> _scratch = new();
    private readonly Table<int> _words = new();

    private EventGrouping(ImmutableArray<StoryDigest> stories)
    {
        _stories = stories;
        _parents = [.. Enumerable.Range(0, stories.Length)];
        _worths = [.. stories.Select(story => story.Worth)];
        _rareWords = new int[stories.Length][];
    }

    /// <summary>The events of two stories or more: story numbers in their order.</summary>
    public static ImmutableArray<ImmutableArray<int>> Group(ImmutableArray<StoryDigest> stories)
    {
        var grouping = new EventGrouping(stories);
        foreach (var pairs in grouping.Pairs())
        {
            grouping.JoinPairs(pairs);
        }

        grouping.JoinVersions();
        return grouping.Events();
    }

    /// <summary>Pairs of stories that share a key, by <see cref="StoriesTogether"/> of which the first ones are, each with the key's kind as often as they share one.</summary>
    private Table<ulong>[] Pairs()
    {
        var pairs = Tables((_stories.Length / StoriesTogether) + 1, room: 0);
        foreach (var entries in Entries())
        {
            RadixSort.SortHashes(entries, _scratch);
            AddPairs(entries.Items, pairs);
        }

        return pairs;
    }

    /// <summary>The keys of all stories, those together that begin with the same bits.</summary>
    private Table<ulong>[] Entries()
    {
        var keys = _stories.Sum(story => story.Keys.Length);
        var bits = BitOperations.Log2((uint)(keys / EntriesTogether) + 1);

        // Hashes are spread so evenly that hardly a table has to grow.
        var entries = Tables(1 << bits, (keys >> bits) + (EntriesTogether >> 3));
        for (var story = 0; story < _stories.Length; story++)
        {
            foreach (var key in _stories[story].Keys)
            {
                entries[key >> 1 >> (63 - bits)].Add(Packed(key, story));
            }
        }

        return entries;
    }

    /// <param name="room">For so many numbers each.</param>
    private static Table<ulong>[] Tables(int count, int room)
    {
        var tables = new Table<ulong>[count];
        foreach (ref var table in tables.AsSpan())
        {
            table = new Table<ulong>();
            table.Resized(room);
            table.Clear();
        }

        return tables;
    }

    private static void AddPairs(ReadOnlySpan<ulong> entries, Table<ulong>[] pairs)
    {
        for (int first = 0, end; first < entries.Length; first = end)
        {
            end = first + 1;
            while (end < entries.Length && entries[end] >> StoryBits == entries[first] >> StoryBits)
            {
                end++;
            }

            if (end - first is > 1 and <= MostStoriesOfKey)
            {
                AddPairsOfKey(entries[first..end], pairs);
            }
        }
    }

    /// <summary>The hash without its lowest bits, the kind, the story.</summary>
    private static ulong Packed(ulong key, int story) =>
        (key >> (StoryBits + 2) << (StoryBits + 2)) | (EventKeys.KindOf(key) << StoryBits) | (uint)story;

    private static void AddPairsOfKey(ReadOnlySpan<ulong> entries, Table<ulong>[] pairs)
    {
        var kind = entries[0] >> StoryBits & 3;
        for (var i = 0; i < entries.Length; i++)
        {
            var left = entries[i] & StoryMask;
            for (var j = i + 1; j < Math.Min(entries.Length, i + 1 + ComparedWith); j++)
            {
                pairs[left / StoriesTogether].Add((left << StoryBits | (entries[j] & StoryMask)) << 2 | kind);
            }
        }
    }

    private void JoinPairs(Table<ulong> table)
    {
        RadixSort.Sort(table, _scratch);
        var pairs = table.Items;
        for (int first = 0, end; first < pairs.Length; first = end)
        {
            var shared = default(SharedKeys);
            for (end = first; end < pairs.Length && pairs[end] >> 2 == pairs[first] >> 2; end++)
            {
                shared.Add(pairs[end] & 3);
            }

            var left = (int)(pairs[first] >> (StoryBits + 2));
            var right = (int)(pairs[first] >> 2 & StoryMask);
            if (CanBeEnough(shared) && AreOneEvent(left, right, shared))
            {
                _parents[Root(right)] = Root(left);
            }
        }
    }

    private bool AreOneEvent(int left, int right, in SharedKeys shared)
    {
        if (AreEnough(shared, Math.Min(_worths[left], _worths[right])))
        {
            return true;
        }

        if (shared.Worth < LeastWorthWithRareWords || Root(left) == Root(right))
        {
            return false;
        }

        var (first, second) = (RareWordsOf(left), RareWordsOf(right));
        var words = Shared(first, second);
        return words >= LeastRareWords && shared.Worth * words >= LeastWorthTimesRareShare * Math.Min(first.Length, second.Length);
    }

    private int[] RareWordsOf(int story) => _rareWords[story] ??= RareWordsIn(_stories[story].Words.AsSpan());

    /// <summary>The rare ones of some words, each once, in the order of their numbers.</summary>
    private int[] RareWordsIn(ReadOnlySpan<int> words)
    {
        _words.Clear();
        foreach (var word in words)
        {
            if (WordNumber.IsRare(word))
            {
                _words.Add(word);
            }
        }

        _words.Sort();
        var sorted = _words.From(0);
        var count = 0;
        foreach (var word in sorted)
        {
            if (count == 0 || sorted[count - 1] != word)
            {
                sorted[count++] = word;
            }
        }

        return sorted[..count].ToArray();
    }

    private static int Shared(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            shared += left[i] == right[j] ? 1 : 0;
            (i, j) = left[i] < right[j] ? (i + 1, j) : left[i] > right[j] ? (i, j + 1) : (i + 1, j + 1);
        }

        return shared;
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

    /// <summary>Whether the shared keys alone make one event of two stories.</summary>
    /// <param name="worth">Of the smaller story (<see cref="WorthOf"/>).</param>
    public static bool AreEnough(in SharedKeys shared, int worth) => CanBeEnough(shared) && shared.Worth >= LeastWorth && shared.Worth >= LeastShare * worth;

    private static bool CanBeEnough(in SharedKeys shared) => shared.Names > 0 || shared.Phrases >= LeastPhrases;

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
