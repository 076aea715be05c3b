using System.Numerics;

namespace CopyLint.Model.Schema;

/// <summary>
/// What the traits of an element (<see cref="ModelMember.Trait"/>) must be for a condition to hold of it, so far as they tell: where the test
/// passes, the condition may still fail.
/// </summary>
/// <param name="Flip">The bits that must be set, among <paramref name="Never"/>.</param>
/// <param name="Never">The bits of which each must be as <paramref name="Flip"/> says, set or not.</param>
/// <param name="Any">The bits of which one must be set.</param>
public readonly record struct ElementTest(ulong Flip, ulong Never, ulong Any)
{
    /// <summary>The bit that every element has.</summary>
    internal const ulong Always = 1UL << 63;

    /// <summary>Every element passes.</summary>
    public static ElementTest None { get; } = new(0, 0, ulong.MaxValue);

    public bool IsNone => this == None;

    internal static ElementTest With(ulong bits) => new(bits, bits, ulong.MaxValue);

    internal static ElementTest Without(ulong bits) => new(0, bits, ulong.MaxValue);

    internal static ElementTest WithAny(ulong bits) => None with { Any = bits };

    /// <summary>Whether some of a few elements can pass: each bit is asked of all of them together.</summary>
    /// <param name="set">The bits that some of them have.</param>
    /// <param name="unset">The bits that some of them do not have.</param>
    internal bool CanPass(ulong set, ulong unset) => (((set & Flip) | (unset & ~Flip)) & Never) == Never && (set & Any) != 0;

    public bool Passes(ulong traits) => ((traits ^ Flip) & Never) == 0 && (traits & Any) != 0;

    /// <summary>Where both must pass. Of two sets of bits the smaller is kept.</summary>
    internal ElementTest And(in ElementTest other) =>
        new(Flip | other.Flip, Never | other.Never, BitOperations.PopCount(Any) <= BitOperations.PopCount(other.Any) ? Any : other.Any);
}
