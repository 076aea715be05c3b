using System.Runtime.CompilerServices;
using CopyLint.Model;

namespace CopyLint.Analysis.Predicates;

/// <summary>What a predicate is evaluated on: a story, the element that <c>it</c> stands for, and the elements of the lambda variables around.</summary>
public readonly struct PredicateFrame
{
    /// <summary>How deep lambdas nest: slots run from 0 (<c>it</c>) to this.</summary>
    public const int DeepestSlot = 4;

    private readonly Slots _slots;

    public PredicateFrame(StoryModel model, int it)
    {
        Model = model;
        _slots[0] = it;
    }

    private PredicateFrame(StoryModel model, in Slots slots)
    {
        Model = model;
        _slots = slots;
    }

    public StoryModel Model { get; }

    /// <summary>Index of the element in a slot.</summary>
    public int this[int slot] => _slots[slot];

    /// <summary>The same frame with one slot filled.</summary>
    public PredicateFrame With(int slot, int element)
    {
        var slots = _slots;
        slots[slot] = element;
        return new PredicateFrame(Model, slots);
    }

    [InlineArray(DeepestSlot + 1)]
    private struct Slots
    {
        private int _element;
    }
}
