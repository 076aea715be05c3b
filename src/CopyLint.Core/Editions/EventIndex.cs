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

    /// <summary>Pairs of items of two stories that share a key, the earlier story first; each pair once, in an order that depends on nothing else.</summary>
    /// <param name="comparedWith">Of the items with a key, each is paired with so many of the first; with all its keys together, with twice as many.</param>
    public IEnumerable<(int Earlier, int EarlierItem, int Later, int LaterItem)> Pairs(int comparedWith)
    {
        _entries.Sort();
        var seen = new HashSet<ulong>();
        var counts = new Dictionary<uint, int>();
        for (int first = 0, end; first < _entries.Count; first = end)
        {
            for (end = first + 1; end < _entries.Count && _entries[end] >> 32 == _entries[first] >> 32; end++)
            {
                var later = (uint)_entries[end];
                for (var i = first; i < Math.Min(end, first + comparedWith); i++)
                {
                    var earlier = (uint)_entries[i];
                    if (earlier >> 16 != later >> 16 && counts.GetValueOrDefault(later) < 2 * comparedWith && seen.Add(((ulong)earlier << 32) | later))
                    {
                        counts[later] = counts.GetValueOrDefault(later) + 1;
                        yield return ((int)(earlier >> 16), (int)(earlier & 0xFFFF), (int)(later >> 16), (int)(later & 0xFFFF));
                    }
                }
            }
        }
    }
}
