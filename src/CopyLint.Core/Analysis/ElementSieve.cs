using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis;

/// <summary>The actions on elements of a kind. Which of them an element may matter to is found for all at once: most matter to none.</summary>
internal sealed class ElementSieve
{
    /// <summary>A bit for each.</summary>
    public const int MostActions = 64;

    private readonly RegisteredAction[] _actions;

    /// <summary>The parts of the actions' tests, side by side. Nothing passes those behind the last.</summary>
    private readonly Vector256<ulong>[] _flip;
    private readonly Vector256<ulong>[] _never;
    private readonly Vector256<ulong>[] _any;

    public ElementSieve(RegisteredAction[] actions)
    {
        _actions = actions;
        _flip = SideBySide(test => test.Flip);
        _never = SideBySide(test => test.Never);
        _any = SideBySide(test => test.Any);
    }

    /// <summary>Runs each action for each element that may matter to it. After a fault it is not run further, but the others are.</summary>
    /// <param name="traits">Of all elements.</param>
    public void Run(StoryContext context, ReadOnlySpan<ulong> traits)
    {
        var failed = 0UL;
        for (var element = 0; element < traits.Length; element++)
        {
            for (var passed = Passed(traits[element]) & ~failed; passed != 0; passed &= passed - 1)
            {
                var action = BitOperations.TrailingZeroCount(passed);
                if (!_actions[action].Succeeds(context, element))
                {
                    failed |= 1UL << action;
                }
            }
        }
    }

    /// <summary>A bit for each action whose test an element with these traits passes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Passed(ulong traits)
    {
        var its = Vector256.Create(traits);
        var passed = 0UL;
        for (var i = 0; i < _flip.Length; i++)
        {
            var wrong = (its ^ _flip[i]) & _never[i];
            var passing = Vector256.AndNot(Vector256.Equals(wrong, Vector256<ulong>.Zero), Vector256.Equals(its & _any[i], Vector256<ulong>.Zero));
            passed |= (ulong)passing.ExtractMostSignificantBits() << i * Vector256<ulong>.Count;
        }

        return passed;
    }

    private Vector256<ulong>[] SideBySide(Func<ElementTest, ulong> part)
    {
        var parts = new Vector256<ulong>[(_actions.Length + Vector256<ulong>.Count - 1) / Vector256<ulong>.Count];
        for (var i = 0; i < _actions.Length; i++)
        {
            ref var four = ref parts[i / Vector256<ulong>.Count];
            four = four.WithElement(i % Vector256<ulong>.Count, part(_actions[i].Test));
        }

        return parts;
    }
}
