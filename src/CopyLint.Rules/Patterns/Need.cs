using System.Collections.Immutable;

namespace CopyLint.Rules.Patterns;

/// <summary>A set of words of which a phrase needs one.</summary>
/// <param name="Keys">The words, as keys of the walk, in ascending order.</param>
/// <param name="Addresses">The instructions that take them.</param>
/// <param name="Weight">How often a sentence holds one, as far as can be told (<see cref="KeyWeights"/>).</param>
internal sealed record Need(ImmutableArray<int> Keys, ImmutableArray<int> Addresses, int Weight)
{
    /// <summary>Sets that weigh more are met in many sentences: they would fill the bits and reject nothing.</summary>
    private const int Heaviest = KeyWeights.Common - 1;

    /// <summary>The same for the same words.</summary>
    public string Name => field ??= string.Join(',', Keys);

    public static Need? Of(IEnumerable<int> keys, int address, KeyWeights weights) => Of(keys, [address], weights);

    public static Need? Of(IEnumerable<int> keys, ImmutableArray<int> addresses, KeyWeights weights)
    {
        var sorted = keys.Distinct().Order().ToImmutableArray();
        var weight = sorted.Sum(weights.Of);
        return weight > Heaviest ? null : new Need(sorted, addresses, weight);
    }

    public static Need? Rarer(Need? left, Need? right) => left is null || (right is not null && right.Weight < left.Weight) ? right : left;
}
