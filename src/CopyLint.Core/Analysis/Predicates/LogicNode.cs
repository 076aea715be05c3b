using System.Numerics;
using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary>
/// <c>left &amp;&amp; right</c> or <c>left || right</c>. Sides are evaluated until one decides, not always in the order in which they are written:
/// no side has an effect, and none needs another to be asked first.
/// </summary>
public sealed class LogicNode(PredicateOperator op, PredicateNode left, PredicateNode right) : PredicateNode
{
    /// <summary>
    /// The sides, and theirs in turn where they have the same operator: <c>a &amp;&amp; b &amp;&amp; c</c> is asked one after the other,
    /// what is dear last (<see cref="AnswerCost"/>). <c>it.Source != null</c> is not asked where another side says the same.
    /// </summary>
    private readonly PredicateNode[] _nodes = DearLast(WithoutImplied(op, [.. SidesOf(op, left), .. SidesOf(op, right)]));

    /// <summary>Made when it is first asked: threads that make it at the same time make the same.</summary>
    private LogicSide[]? _sides;

    /// <summary>Those sides that can say no for a story. Made as <see cref="_sides"/> are.</summary>
    private PredicateNode[]? _nodesWithNeeds;

    private LogicSide[] Sides => _sides ?? MakeSides();

    private PredicateNode[] NodesWithNeeds => _nodesWithNeeds ??= Array.FindAll(_nodes, static node => node.HasNeeds);

    public override ModelType Type => ModelType.Boolean;

    public PredicateOperator Operator { get; } = op;

    public PredicateNode Left { get; } = left;

    public PredicateNode Right { get; } = right;

    public override ModelValue Evaluate(in PredicateFrame frame) => ModelValue.Of(Holds(frame));

    public override bool Holds(in PredicateFrame frame)
    {
        var isAnd = Operator == PredicateOperator.And;
        return AreAll(Sides, frame, isAnd) == isAnd;
    }

    public override ElementTest TestOf(int slot, bool wanted) => AreBoth(wanted)
        ? Left.TestOf(slot, wanted).And(Right.TestOf(slot, wanted))
        : base.TestOf(slot, wanted);

    internal override ulong AnyOf(int slot, bool wanted)
    {
        var (left, right) = (Left.AnyOf(slot, wanted), Right.AnyOf(slot, wanted));
        return !AreBoth(wanted) ? left | right : BitOperations.PopCount(left) <= BitOperations.PopCount(right) ? left : right;
    }

    internal override bool IsTold(int slot, bool wanted) => AreBoth(wanted) && Left.IsTold(slot, wanted) && Right.IsTold(slot, wanted);

    internal override PredicateNode? Untold(int slot) =>
        Operator != PredicateOperator.And ? base.Untold(slot)
        : Left.Untold(slot) is not { } first ? Right.Untold(slot)
        : Right.Untold(slot) is not { } second ? first
        : new LogicNode(Operator, first, second);

    /// <summary>Whether both sides are as wanted where the node is.</summary>
    private bool AreBoth(bool wanted) => Operator == PredicateOperator.And == wanted;

    /// <summary>Whether all sides are true, or all are false.</summary>
    private static bool AreAll(LogicSide[] sides, in PredicateFrame frame, bool wanted)
    {
        foreach (ref readonly var side in sides.AsSpan())
        {
            if (side.Holds(frame) != wanted)
            {
                return false;
            }
        }

        return true;
    }

    internal override bool HasNeeds => Operator == PredicateOperator.And ? Left.HasNeeds || Right.HasNeeds : Left.HasNeeds && Right.HasNeeds;

    internal override bool MayHold(StoryModel model)
    {
        var isAnd = Operator == PredicateOperator.And;
        foreach (var node in NodesWithNeeds)
        {
            if (node.MayHold(model) != isAnd)
            {
                return !isAnd;
            }
        }

        return isAnd || !HasNeeds;
    }

    private LogicSide[] MakeSides() => _sides = Array.ConvertAll(_nodes, static node => new LogicSide(node));

    internal override AnswerCost Cost => Dearer(Left.Cost, Right.Cost);

    internal override bool IsOfStory(int slot) => Left.IsOfStory(slot) && Right.IsOfStory(slot);

    private static PredicateNode[] DearLast(PredicateNode[] sides) =>
    [
        .. Array.FindAll(sides, static side => side.Cost == AnswerCost.Read),
        .. Array.FindAll(sides, static side => side.Cost == AnswerCost.LookedUp),
        .. Array.FindAll(sides, static side => side.Cost == AnswerCost.Found),
    ];

    internal override bool Needs(PredicateNode element) =>
        Operator == PredicateOperator.And ? Left.Needs(element) || Right.Needs(element) : Left.Needs(element) && Right.Needs(element);

    private static PredicateNode[] WithoutImplied(PredicateOperator op, PredicateNode[] sides) => op != PredicateOperator.And ? sides
        : Array.FindAll(sides, side => (side as ComparisonNode)?.Required is not { } element || !Array.Exists(sides, other => other.Needs(element)));

    private static PredicateNode[] SidesOf(PredicateOperator op, PredicateNode node) =>
        node is LogicNode logic && logic.Operator == op ? logic._nodes : [node];
}
