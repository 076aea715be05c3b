using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>left &amp;&amp; right</c> or <c>left || right</c>; the right side is evaluated only where the left one does not decide.</summary>
public sealed class LogicNode(PredicateOperator op, PredicateNode left, PredicateNode right) : PredicateNode
{
    public override ModelType Type => ModelType.Boolean;

    public PredicateOperator Operator { get; } = op;

    public PredicateNode Left { get; } = left;

    public PredicateNode Right { get; } = right;

    public override ModelValue Evaluate(in PredicateFrame frame) => ModelValue.Of(Holds(frame));

    public override bool Holds(in PredicateFrame frame)
    {
        var isLeft = Left.Holds(frame);
        return isLeft == (Operator == PredicateOperator.And) ? Right.Holds(frame) : isLeft;
    }

    internal override bool IsOfStory(int slot) => Left.IsOfStory(slot) && Right.IsOfStory(slot);
}
