using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>left == right</c>, <c>left &lt; right</c> and so on. Both sides are of one type; only numbers have an order.</summary>
public sealed class ComparisonNode(PredicateOperator op, PredicateNode left, PredicateNode right) : PredicateNode
{
    /// <summary>Whether elements or members of an enum are compared, which are equal or not.</summary>
    private readonly bool _isOfIndexes = left.Type.Kind is ModelTypeKind.Element or ModelTypeKind.Enum;

    public override ModelType Type => ModelType.Boolean;

    public PredicateOperator Operator { get; } = op;

    public PredicateNode Left { get; } = left;

    public PredicateNode Right { get; } = right;

    public override ModelValue Evaluate(in PredicateFrame frame) => ModelValue.Of(Holds(frame));

    public override bool Holds(in PredicateFrame frame)
    {
        if (_isOfIndexes)
        {
            return Math.Max(Left.Index(frame), -1) == Math.Max(Right.Index(frame), -1) == (Operator == PredicateOperator.Equal);
        }

        var left = Left.Evaluate(frame);
        var right = Right.Evaluate(frame);
        return Operator switch
        {
            PredicateOperator.Equal => ModelValues.AreEqual(frame.Model, Left.Type.Kind, left, right),
            PredicateOperator.NotEqual => !ModelValues.AreEqual(frame.Model, Left.Type.Kind, left, right),
            _ => ModelValues.IsInOrder(Operator, left.Number, right.Number),
        };
    }

    internal override int Next(ref PredicateFrame frame, int slot, int first, int end, bool wanted)
    {
        if (!_isOfIndexes || (Left as MemberNode)?.GetterOf(slot) is not { } get || Right is not LiteralNode literal)
        {
            return base.Next(ref frame, slot, first, end, wanted);
        }

        var isEqualWanted = Operator == PredicateOperator.Equal == wanted;
        var index = Math.Max(literal.Value.A, -1);
        var i = first;
        while (i < end && Math.Max(get(frame.Model, i).A, -1) == index != isEqualWanted)
        {
            i++;
        }

        return i;
    }

    /// <summary>The left side of <c>element != null</c>; null for any other comparison.</summary>
    internal PredicateNode? Required =>
        Operator == PredicateOperator.NotEqual && Left.Type.Kind == ModelTypeKind.Element && Right is LiteralNode { Value.IsNone: true } ? Left : null;

    internal override AnswerCost Cost => Dearer(Left.Cost, Right.Cost);

    internal override bool IsOfStory(int slot) => Left.IsOfStory(slot) && Right.IsOfStory(slot);
}
