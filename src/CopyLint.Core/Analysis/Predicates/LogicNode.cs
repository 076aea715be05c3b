using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>left &amp;&amp; right</c> or <c>left || right</c>; the right side is evaluated only where the left one does not decide.</summary>
public sealed class LogicNode(PredicateOperator op, PredicateNode left, PredicateNode right) : PredicateNode
{
    /// <summary>The sides, and theirs in turn where they have the same operator: <c>a &amp;&amp; b &amp;&amp; c</c> is asked one after the other, what is dear last.</summary>
    private readonly PredicateNode[] _sides = DearLast([.. SidesOf(op, left), .. SidesOf(op, right)]);

    public override ModelType Type => ModelType.Boolean;

    public PredicateOperator Operator { get; } = op;

    public PredicateNode Left { get; } = left;

    public PredicateNode Right { get; } = right;

    public override ModelValue Evaluate(in PredicateFrame frame) => ModelValue.Of(Holds(frame));

    public override bool Holds(in PredicateFrame frame)
    {
        var isAnd = Operator == PredicateOperator.And;
        foreach (var side in _sides)
        {
            if (side.Holds(frame) != isAnd)
            {
                return !isAnd;
            }
        }

        return isAnd;
    }

    internal override bool IsDear => Left.IsDear || Right.IsDear;

    internal override bool IsOfStory(int slot) => Left.IsOfStory(slot) && Right.IsOfStory(slot);

    private static PredicateNode[] DearLast(PredicateNode[] sides) =>
        [.. Array.FindAll(sides, static side => !side.IsDear), .. Array.FindAll(sides, static side => side.IsDear)];

    private static PredicateNode[] SidesOf(PredicateOperator op, PredicateNode node) =>
        node is LogicNode logic && logic.Operator == op ? logic._sides : [node];
}
