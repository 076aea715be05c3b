using System.Runtime.CompilerServices;
using CopyLint.Model;

namespace CopyLint.Analysis.Predicates;

/// <summary>What a predicate is evaluated on: a story, the element that <c>it</c> stands for, and the elements of the lambda variables around.</summary>
public struct PredicateFrame
{
    /// <summary>How deep lambdas nest: slots run from 0 (<c>it</c>) to this.</summary>
    public const int DeepestSlot = 4;

    private Slots _slots;

    public PredicateFrame(StoryModel model, int it)
    {
        Model = model;
        _slots[0] = it;
    }

    public readonly StoryModel Model { get; }

    /// <summary>Index of the element in a slot.</summary>
    public readonly int this[int slot] => _slots[slot];

    /// <summary>Puts another element into a slot.</summary>
    internal void Put(int slot, int element) => _slots[slot] = element;

    [InlineArray(DeepestSlot + 1)]
    private struct Slots
    {
        private int _element;
    }
}
