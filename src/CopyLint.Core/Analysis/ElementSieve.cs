using System.Numerics;
using System.Runtime.Intrinsics;
using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis;

/// <summary>A few actions on elements of a kind. Which of them an element may matter to is found for all at once: most matter to none.</summary>
internal sealed class ElementSieve
{
    /// <summary>After how many elements it is asked whether to go on.</summary>
    private const int CancellationInterval = 256;

    private readonly RegisteredAction[] _actions;

    /// <summary>The actions that are run for the first element alone, a bit for each.</summary>
    private readonly uint _once;

    /// <summary>The parts of the actions' tests, side by side. Nothing passes those behind the last.</summary>
    private readonly Vector256<ulong> _flip;
    private readonly Vector256<ulong> _never;
    private readonly Vector256<ulong> _any;

    /// <param name="actions">At most <see cref="MostActions"/>.</param>
    public ElementSieve(ElementKind kind, RegisteredAction[] actions)
    {
        Kind = kind;
        _actions = actions;
        for (var i = 0; i < actions.Length; i++)
        {
            _once |= actions[i].Once is null ? 0 : 1U << i;
        }

        _flip = SideBySide(static test => test.Flip);
        _never = SideBySide(static test => test.Never);
        _any = SideBySide(static test => test.Any);
    }

    public static int MostActions => Vector256<ulong>.Count;

    public ElementKind Kind { get; }

    /// <summary>Runs each action for each element that may matter to it, or for the first. After a fault it is not run further, but the others are.</summary>
    /// <param name="traits">Of all elements.</param>
    public void Run(StoryContext context, ReadOnlySpan<ulong> traits)
    {
        var (flip, never, any) = (_flip, _never, _any);
        var (wanted, once) = (uint.MaxValue, _once);
        for (var element = 0; element < traits.Length; element++)
        {
            if (element % CancellationInterval == 0)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
            }

            var its = Vector256.Create(traits[element]);
            var passing = Vector256.Equals((its ^ flip) & never, Vector256<ulong>.Zero) & ~Vector256.Equals(its & any, Vector256<ulong>.Zero);
            var passed = passing.ExtractMostSignificantBits() & wanted;
            if (passed != 0)
            {
                wanted &= ~(FailuresOf(context, element, passed) | (passed & once));
            }
        }
    }

    /// <summary>Runs actions, a bit for each, for an element. A bit for each that failed.</summary>
    private uint FailuresOf(StoryContext context, int element, uint actions)
    {
        var failed = 0U;
        for (; actions != 0; actions &= actions - 1)
        {
            if (!_actions[BitOperations.TrailingZeroCount(actions)].Succeeds(context, element))
            {
                failed |= actions & ~(actions - 1);
            }
        }

        return failed;
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
