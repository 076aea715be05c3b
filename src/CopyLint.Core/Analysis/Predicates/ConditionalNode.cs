using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>condition ? first : second</c>: what messages need for "is" and "are".</summary>
public sealed class ConditionalNode(PredicateNode condition, PredicateNode whenTrue, PredicateNode whenFalse) : PredicateNode
{
    public override ModelType Type => WhenTrue.Type;

    public PredicateNode Condition { get; } = condition;

    public PredicateNode WhenTrue { get; } = whenTrue;

    public PredicateNode WhenFalse { get; } = whenFalse;

    public override ModelValue Evaluate(in PredicateFrame frame) =>
        Condition.Holds(frame) ? WhenTrue.Evaluate(frame) : WhenFalse.Evaluate(frame);
}
