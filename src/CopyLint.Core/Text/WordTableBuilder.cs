using System.Numerics;
using CopyLint.Text.Phrases;

namespace CopyLint.Text;

/// <summary>Gives each word of a vocabulary a place of its own: those that share a seed together, the largest such groups first, while many places are free.</summary>
internal static class WordTableBuilder
{
    /// <summary>How many words share a seed at most on average: the more do, the more places must be free for them all.</summary>
    private const int MostToASeed = 8;

    private const int FewestSeeds = 64;

    /// <param name="keys">By id, the first one nothing. Those that are packed stand in the table, no two of them the same; but what begins with a mark is no word, and no token is found to be one.</param>
    /// <param name="lists">By id.</param>
    public static WordTable Build(ReadOnlySpan<WordKey> keys, ReadOnlySpan<ulong> lists)
    {
        var seeds = new ushort[Math.Max(FewestSeeds, (int)BitOperations.RoundUpToPowerOf2((uint)(keys.Length / MostToASeed)))];
        var groups = GroupsOf(keys, seeds.Length);
        for (var size = (int)BitOperations.RoundUpToPowerOf2((uint)(keys.Length + (keys.Length >> 1))); size <= WordTable.MostEntries; size *= 2)
        {
            var ids = new int[size];
            if (TryPlace(keys, groups, ids, seeds))
            {
                return new WordTable(new FixedTable<WordEntry>(EntriesOf(keys, lists, ids)), new FixedTable<ushort>(seeds));
            }
        }

        throw new InvalidOperationException("Two words of a vocabulary have the same hash.");
    }

    /// <summary>The ids of the words that share each seed, the largest groups first.</summary>
    private static (int Seed, int[] Ids)[] GroupsOf(ReadOnlySpan<WordKey> keys, int seeds)
    {
        var groups = new List<int>[seeds];
        for (var id = 1; id < keys.Length; id++)
        {
            if (keys[id].IsPacked && char.IsAsciiLetterOrDigit((char)(byte)keys[id].Low))
            {
                (groups[WordTable.SeedOf(keys[id].Mix, seeds)] ??= []).Add(id);
            }
        }

        return [.. groups.Index().Where(group => group.Item is not null).Select(group => (group.Index, group.Item.ToArray())).OrderByDescending(group => group.Item2.Length)];
    }

    private static bool TryPlace(ReadOnlySpan<WordKey> keys, (int Seed, int[] Ids)[] groups, int[] ids, ushort[] seeds)
    {
        foreach (var (at, group) in groups)
        {
            var seed = 1;
            while (seed <= ushort.MaxValue && !TryPlace(keys, group, ids, (ushort)seed))
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

    private static bool TryPlace(ReadOnlySpan<WordKey> keys, int[] group, int[] ids, ushort seed)
    {
        for (var placed = 0; placed < group.Length; placed++)
        {
            ref var place = ref ids[WordTable.PlaceOf(keys[group[placed]].Mix, seed, ids.Length)];
            if (place != 0)
            {
                for (var i = 0; i < placed; i++)
                {
                    ids[WordTable.PlaceOf(keys[group[i]].Mix, seed, ids.Length)] = 0;
                }

                return false;
            }

            place = group[placed];
        }

        return true;
    }

    private static WordEntry[] EntriesOf(ReadOnlySpan<WordKey> keys, ReadOnlySpan<ulong> lists, int[] ids)
    {
        var entries = new WordEntry[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            entries[i] = ids[i] is > 0 and var id ? new WordEntry(lists[id], WordTable.CheckOf(keys[id].Mix), id, BitOperations.Log2(PhraseIndex.MaskOf(id))) : default;
        }

        return entries;
    }
}
