using System.Numerics;
using System.Runtime.Intrinsics;
using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis;

/// <summary>A few actions on elements of a kind. Which of them an element may matter to is found for all at once: most matter to none.</summary>
internal sealed class ElementSieve
{
    /// <summary>How many 64-bit words stand side by side.</summary>
    public const int MostActions = 4;

    /// <summary>How many elements are asked about before the actions are run that some of them matter to.</summary>
    private const int Together = 16;

    /// <summary>The bit of one action for each of so many elements.</summary>
    private const ulong EachElement = 0x1111_1111_1111_1111;

    private readonly RegisteredAction[] _actions;

    /// <summary>The parts of the actions' tests, side by side. Nothing passes those behind the last.</summary>
    private readonly Vector256<ulong> _flip;
    private readonly Vector256<ulong> _never;
    private readonly Vector256<ulong> _any;

    /// <param name="actions">At most <see cref="MostActions"/>.</param>
    public ElementSieve(ElementKind kind, RegisteredAction[] actions)
    {
        Kind = kind;
        _actions = actions;
        _flip = SideBySide(static test => test.Flip);
        _never = SideBySide(static test => test.Never);
        _any = SideBySide(static test => test.Any);
    }

    public ElementKind Kind { get; }

    /// <summary>Runs each action for each element that may matter to it, or for the first. After a fault it is not run further, but the others are.</summary>
    /// <param name="traits">Of all elements.</param>
    public void Run(StoryContext context, ReadOnlySpan<ulong> traits)
    {
        var wanted = ulong.MaxValue;
        for (var first = 0; first < traits.Length; first += Together)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var passing = PassingOf(traits[first..Math.Min(first + Together, traits.Length)]) & wanted;
            for (var next = passing; next != 0;)
            {
                // One action after the other, for all elements: what is called next can be foreseen.
                var action = BitOperations.TrailingZeroCount(next) % MostActions;
                var its = EachElement << action;
                wanted &= _actions[action].RunsFurther(context, first, passing & its) ? ulong.MaxValue : ~its;
                next &= ~its;
            }
        }
    }

    /// <summary>For each of a few elements a bit for each action that it may matter to; without a branch, for which they are cannot be foreseen.</summary>
    private ulong PassingOf(ReadOnlySpan<ulong> traits)
    {
        var (flip, never, any) = (_flip, _never, _any);
        var passing = 0UL;
        for (var i = 0; i < traits.Length; i++)
        {
            var its = Vector256.Create(traits[i]);
            var passed = Vector256.Equals((its ^ flip) & never, Vector256<ulong>.Zero) & ~Vector256.Equals(its & any, Vector256<ulong>.Zero);
            passing |= (ulong)passed.ExtractMostSignificantBits() << (i * MostActions);
        }

        return passing;
    }

    private Vector256<ulong> SideBySide(Func<ElementTest, ulong> part)
    {
        var parts = Vector256<ulong>.Zero;
        for (var i = 0; i < _actions.Length; i++)
        {
            parts = parts.WithElement(i, part(_actions[i].Test));
        }

        return parts;
    }
}
