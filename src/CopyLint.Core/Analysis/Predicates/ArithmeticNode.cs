using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>left + right</c> and so on, on doubles: dividing by 0 gives infinity or no number, as in C#.</summary>
public sealed class ArithmeticNode(PredicateOperator op, PredicateNode left, PredicateNode right) : PredicateNode
{
    public override ModelType Type => ModelType.Number;

    public PredicateOperator Operator { get; } = op;

    public PredicateNode Left { get; } = left;

    public PredicateNode Right { get; } = right;

    public override ModelValue Evaluate(in PredicateFrame frame)
    {
        var left = Left.Evaluate(frame).Number;
        var right = Right.Evaluate(frame).Number;
        return ModelValue.Of(Operator switch
        {
            PredicateOperator.Add => left + right,
            PredicateOperator.Subtract => left - right,
            PredicateOperator.Multiply => left * right,
            PredicateOperator.Divide => left / right,
            _ => left % right,
        });
    }
}
