using System.Collections.Immutable;
using System.Numerics;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>The bits of needs: <see cref="SentenceFilter.NeedBits"/> for all of them, each shared by sets that have words in common or are rare.</summary>
internal sealed class NeedBits
{
    private readonly Dictionary<string, ulong> _bits = new(StringComparer.Ordinal);
    private readonly ulong[] _met;

    /// <param name="pairs">All there are.</param>
    /// <param name="keyCount">The number of keys.</param>
    public NeedBits(IEnumerable<NeedPair> pairs, int keyCount, KeyWeights weights)
    {
        _met = new ulong[keyCount];
        var totals = new int[SentenceFilter.NeedBits];
        var needs = pairs.SelectMany(pair => new[] { pair.Rarest, pair.Other }).OfType<Need>().DistinctBy(need => need.Name, StringComparer.Ordinal);
        foreach (var need in needs.OrderByDescending(need => need.Weight).ThenBy(need => need.Name, StringComparer.Ordinal))
        {
            var bit = Lightest(need.Keys, totals, weights);
            foreach (var key in need.Keys)
            {
                totals[bit] += (_met[key] >> bit & 1) != 0 ? 0 : weights.Of(key);
                _met[key] |= 1UL << bit;
            }

            _bits.Add(need.Name, 1UL << bit);
        }
    }

    /// <summary>The bit of which a sentence must have one; that of every sentence where nothing is needed.</summary>
    public ulong Of(Need? need) => need is null ? SentenceFilter.Always : _bits[need.Name];

    /// <summary>The bits of all needs that a token with the key meets.</summary>
    public ulong MetBy(int key) => _met[key];

    /// <summary>The bit that weighs least with the keys.</summary>
    private int Lightest(ImmutableArray<int> keys, ReadOnlySpan<int> totals, KeyWeights weights)
    {
        Span<int> sums = stackalloc int[SentenceFilter.NeedBits];
        totals.CopyTo(sums);
        foreach (var key in keys)
        {
            for (var others = ~_met[key] & ((1UL << SentenceFilter.NeedBits) - 1); others != 0; others &= others - 1)
            {
                sums[BitOperations.TrailingZeroCount(others)] += weights.Of(key);
            }
        }

        var lightest = 0;
        for (var bit = 1; bit < sums.Length; bit++)
        {
            lightest = sums[bit] < sums[lightest] ? bit : lightest;
        }

        return lightest;
    }
}
