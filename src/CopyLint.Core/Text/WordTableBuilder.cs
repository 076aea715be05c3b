using System.Numerics;
using CopyLint.Text.Phrases;

namespace CopyLint.Text;

/// <summary>Gives each word of a vocabulary a place of its own: those that share a seed together, the largest such groups first, while many places are free. Marks have places too.</summary>
internal static class WordTableBuilder
{
    /// <summary>How many words share a seed at most on average: the more do, the more places must be free for them all.</summary>
    private const int MostToASeed = 8;

    private const int FewestSeeds = 64;

    /// <summary>The bit by which a letter in small letters differs from the same in capitals, which keys of all characters have.</summary>
    private const int SmallBit = 0x20;

    /// <param name="keys">By id, the first one nothing. Those that are packed stand in the table, no two of them the same; but what begins with a mark is no word, and no token is found to be one.</param>
    /// <param name="lists">By id.</param>
    public static WordTable Build(ReadOnlySpan<WordKey> keys, ReadOnlySpan<ulong> lists)
    {
        List<(ulong Mix, WordEntry Entry)> words = [];
        for (var id = 1; id < keys.Length; id++)
        {
            if (keys[id].IsPacked && char.IsAsciiLetterOrDigit((char)(byte)keys[id].Low))
            {
                words.Add((keys[id].Mix, new WordEntry(lists[id], WordTable.CheckOf(keys[id].Mix), id, BitOperations.Log2(PhraseIndex.MaskOf(id)))));
            }
        }

        words.AddRange(Marks().ExceptBy(words.Select(word => word.Mix), mark => mark.Mix));
        return Build(words);
    }

    /// <summary>What is no letter and stands alone: known, so that it gets the filter bit of marks, but without an id.</summary>
    private static IEnumerable<(ulong Mix, WordEntry Entry)> Marks() => Enumerable.Range(0, byte.MaxValue + 1)
        .Where(character => !char.IsAsciiLetter((char)character))
        .Select(character => new WordKey((ulong)(character | SmallBit), 0).Mix)
        .Distinct()
        .Select(mix => (mix, new WordEntry(0, WordTable.CheckOf(mix), 0, BitOperations.Log2(PhraseIndex.MarkMask))));

    private static WordTable Build(List<(ulong Mix, WordEntry Entry)> words)
    {
        var seeds = new ushort[Math.Max(FewestSeeds, (int)BitOperations.RoundUpToPowerOf2((uint)(words.Count / MostToASeed)))];
        var groups = words.ToLookup(word => WordTable.SeedOf(word.Mix, seeds.Length)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => (group.Key, group.ToArray())).ToList();
        for (var size = (int)BitOperations.RoundUpToPowerOf2((uint)(words.Count + (words.Count >> 1))); size <= WordTable.MostEntries; size *= 2)
        {
            var entries = new WordEntry[size];
            if (TryPlace(groups, entries, seeds))
            {
                return new WordTable(new FixedTable<WordEntry>(entries), new FixedTable<ushort>(seeds));
            }
        }

        throw new InvalidOperationException("Two words of a vocabulary have the same hash.");
    }

    private static bool TryPlace(List<(int Seed, (ulong Mix, WordEntry Entry)[] Words)> groups, WordEntry[] entries, ushort[] seeds)
    {
        foreach (var (at, group) in groups)
        {
            var seed = 1;
            while (seed <= ushort.MaxValue && !TryPlace(group, entries, (ushort)seed))
            {
                seed += 2;
            }

            if (seed > ushort.MaxValue)
            {
                return false;
            }

            seeds[at] = (ushort)seed;
        }

        return true;
    }

    private static bool TryPlace((ulong Mix, WordEntry Entry)[] group, WordEntry[] entries, ushort seed)
    {
        for (var placed = 0; placed < group.Length; placed++)
        {
            ref var place = ref entries[WordTable.PlaceOf(group[placed].Mix, seed, entries.Length)];
            if (place != default)
            {
                foreach (var (mix, _) in group.AsSpan(0, placed))
                {
                    entries[WordTable.PlaceOf(mix, seed, entries.Length)] = default;
                }

                return false;
            }

            place = group[placed].Entry;
        }

        return true;
    }
}
