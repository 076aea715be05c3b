namespace CopyLint.Rules.Patterns;

/// <summary>What can stand at a place behind a phrase's first token.</summary>
/// <param name="Mask">As filter bits (<see cref="Text.Phrases.PhraseIndex.NextMaskOf"/>).</param>
/// <param name="CanEnd">Whether the phrase may be complete before it.</param>
internal readonly record struct Tail(ulong Mask, bool CanEnd)
{
    public static Tail None { get; } = new(0, false);

    public static Tail Any { get; } = new(ulong.MaxValue, false);

    /// <summary>The filter bits where nothing follows the phrase.</summary>
    public ulong Bits => CanEnd ? ulong.MaxValue : Mask;

    public static Tail Or(Tail left, Tail right) => new(left.Mask | right.Mask, left.CanEnd || right.CanEnd);

    /// <summary>The same where another part follows, which begins with <paramref name="next"/>.</summary>
    public Tail Then(Tail next) => CanEnd ? new Tail(Mask | next.Mask, next.CanEnd) : this;
}
