using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>is left or right</c>, <c>is left and right</c>.</summary>
public sealed class LogicPattern(PredicateOperator op, PredicatePattern left, PredicatePattern right) : PredicatePattern
{
    public PredicateOperator Operator { get; } = op;

    public PredicatePattern Left { get; } = left;

    public PredicatePattern Right { get; } = right;

    public override ulong Members => Operator == PredicateOperator.And ? Left.Members & Right.Members : Left.Members | Right.Members;

    public override bool Matches(StoryModel model, ModelTypeKind kind, in ModelValue value)
    {
        var isLeft = Left.Matches(model, kind, value);
        return isLeft == (Operator == PredicateOperator.And) ? Right.Matches(model, kind, value) : isLeft;
    }
}
