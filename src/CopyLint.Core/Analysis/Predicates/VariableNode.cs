using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>it</c> or the variable of a lambda.</summary>
public sealed class VariableNode(ModelType type, int slot) : PredicateNode
{
    public override ModelType Type { get; } = type;

    /// <summary>Its slot in the <see cref="PredicateFrame"/>.</summary>
    public int Slot { get; } = slot;

    public override ModelValue Evaluate(in PredicateFrame frame) => ModelValue.Index(frame[Slot]);

    public override int Index(in PredicateFrame frame) => frame[Slot];

    internal override bool IsSame(PredicateNode other) => other is VariableNode node && node.Slot == Slot;

    internal override bool IsOfStory(int slot) => Slot >= slot || IsStory(Type);
}
