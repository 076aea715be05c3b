using System.Collections.Immutable;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>How a phrase goes on behind a first token with a certain key.</summary>
/// <param name="Form">What the first token must look like.</param>
/// <param name="Words">What can stand second.</param>
/// <param name="CanEnd">Whether the phrase may be complete before it.</param>
/// <param name="Third">What can stand third.</param>
/// <param name="Ways">The ways to go on, each over everything from some addresses on, one behind the other.</param>
internal sealed record Beginning(WordForm Form, SecondWords Words, bool CanEnd, Tail Third, ImmutableArray<ImmutableArray<int>> Ways)
{
    public SecondWords Seconds => CanEnd ? SecondWords.Any : Words;

    /// <summary>What can stand third, as filter bits.</summary>
    public ulong Thirds => CanEnd ? ulong.MaxValue : Third.Bits;

    public Beginning Or(Beginning other) => new(Form & other.Form, Words.Or(other.Words), CanEnd || other.CanEnd, Tail.Or(Third, other.Third), [.. Ways, .. other.Ways]);

    /// <summary>The same where another part follows.</summary>
    public Beginning Then(Beginning next)
    {
        var third = Third.Then(new Tail(next.Words.Together, next.CanEnd));
        return new Beginning(
            Form,
            CanEnd ? Words.Or(next.Words) : Words,
            CanEnd && next.CanEnd,
            CanEnd ? Tail.Or(third, next.Third) : third,
            [.. Ways.SelectMany(way => next.Ways, (way, rest) => way.AddRange(rest))]);
    }
}
