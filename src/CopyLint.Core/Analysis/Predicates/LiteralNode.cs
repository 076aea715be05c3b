using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary>A constant: a number, words, true or false, a member of an enum, or null (which is no value of a type).</summary>
public sealed class LiteralNode(ModelType type, ModelValue value) : PredicateNode
{
    public override ModelType Type { get; } = type;

    public ModelValue Value { get; } = value;

    public override ModelValue Evaluate(in PredicateFrame frame) => Value;

    public override double Number(in PredicateFrame frame) => Value.Number;

    internal override bool IsOfStory(int slot) => true;
}
