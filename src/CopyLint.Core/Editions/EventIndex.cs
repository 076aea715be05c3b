using System.Runtime.InteropServices;

namespace CopyLint.Editions;

/// <summary>
/// An inverted index over the stories of an event: which items have a key. Sentences, quotations and figures are compared
/// only where they share one, so time is near-linear in their number.
/// </summary>
internal sealed class EventIndex
{
    /// <summary>Items beyond this number of a story are not looked at; a story of that many is none.</summary>
    private const int MostItems = 1 << 16;

    private readonly List<ulong> _entries = [];

    public void Add(uint key, int story, int item)
    {
        if (item < MostItems)
        {
            _entries.Add(((ulong)key << 32) | ((uint)story << 16) | (uint)item);
        }
    }

    /// <summary>Pairs of items of two stories that share a key, the earlier story first; each pair once, in the order of the later item, then of the earlier one.</summary>
    /// <param name="comparedWith">Of the items with a key, each is paired with so many of the first; with all its keys together, with twice as many.</param>
    public IEnumerable<(int Earlier, int EarlierItem, int Later, int LaterItem)> Pairs(int comparedWith)
    {
        foreach (var (later, partners) in Partners(comparedWith).OrderBy(item => item.Key))
        {
            partners.Sort();
            foreach (var earlier in partners)
            {
                yield return ((int)(earlier >> 16), (int)(earlier & 0xFFFF), (int)(later >> 16), (int)(later & 0xFFFF));
            }
        }
    }

    private Dictionary<uint, List<uint>> Partners(int comparedWith)
    {
        _entries.Sort();
        var entries = CollectionsMarshal.AsSpan(_entries);
        var partners = new Dictionary<uint, List<uint>>();
        for (int first = 0, end; first < entries.Length; first = end)
        {
            for (end = first + 1; end < entries.Length && entries[end] >> 32 == entries[first] >> 32; end++)
            {
                AddPartners(partners, entries[first..end], (uint)entries[end], comparedWith);
            }
        }

        return partners;
    }

    /// <param name="before">The items before this one that have its key.</param>
    private static void AddPartners(Dictionary<uint, List<uint>> partners, ReadOnlySpan<ulong> before, uint later, int comparedWith)
    {
        foreach (var entry in before[..Math.Min(before.Length, comparedWith)])
        {
            var earlier = (uint)entry;
            if (earlier >> 16 == later >> 16)
            {
                continue;
            }

            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(partners, later, out _);
            known ??= [];
            if (known.Count < 2 * comparedWith && !known.Contains(earlier))
            {
                known.Add(earlier);
            }
        }
    }
}
