using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>left == right</c>, <c>left &lt; right</c> and so on. Both sides are of one type; only numbers have an order.</summary>
public sealed class ComparisonNode(PredicateOperator op, PredicateNode left, PredicateNode right) : PredicateNode
{
    /// <summary>Whether elements or members of an enum are compared, which are equal or not.</summary>
    private readonly bool _isOfIndexes = left.Type.Kind is ModelTypeKind.Element or ModelTypeKind.Enum;

    private readonly bool _isOfNumbers = left.Type.Kind == ModelTypeKind.Number;

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

        return _isOfNumbers
            ? ModelValues.IsInOrder(Operator, Left.Number(frame), Right.Number(frame))
            : ModelValues.AreEqual(frame.Model, Left.Type.Kind, Left.Evaluate(frame), Right.Evaluate(frame)) == (Operator == PredicateOperator.Equal);
    }

    /// <remarks>Of words the traits tell only where there are none.</remarks>
    public override ElementTest TestOf(int slot, bool wanted) => Told(slot) is not { } element || Operator == PredicateOperator.Equal == wanted
        ? base.TestOf(slot, wanted)
        : ElementTest.Without(element.MissingOf(slot) | 1UL << element.TraitOf(slot));

    internal override ulong AnyOf(int slot, bool wanted) => Told(slot) is { } element && Operator == PredicateOperator.Equal == wanted
        ? element.MissingOf(slot) | 1UL << element.TraitOf(slot)
        : Operator == PredicateOperator.NotEqual == wanted && Left is MemberNode { Type.Kind: ModelTypeKind.Words } words && IsNone(Right) && words.TraitOf(slot) is >= 0 and var at
        ? 1UL << at
        : ulong.MaxValue;

    internal override bool IsTold(int slot, bool wanted) => Told(slot) is not null && Operator == PredicateOperator.NotEqual == wanted;

    /// <summary>The element that is compared with null, where the traits of the one in the slot tell whether there is any.</summary>
    private MemberNode? Told(int slot) =>
        Left is MemberNode { Type.Kind: ModelTypeKind.Element } element && IsNone(Right) && element.TraitOf(slot) >= 0 ? element : null;

    private static bool IsNone(PredicateNode node) => node is LiteralNode { Value.IsNone: true };

    /// <summary>The left side of <c>element != null</c>; null for any other comparison.</summary>
    internal PredicateNode? Required =>
        Operator == PredicateOperator.NotEqual && Left.Type.Kind == ModelTypeKind.Element && IsNone(Right) ? Left : null;

    internal override AnswerCost Cost => Dearer(Left.Cost, Right.Cost);

    internal override bool IsOfStory(int slot) => Left.IsOfStory(slot) && Right.IsOfStory(slot);
}
