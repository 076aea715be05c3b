using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>is &gt; 5</c>.</summary>
public sealed class RelationalPattern(PredicateOperator op, double number) : PredicatePattern
{
    public PredicateOperator Operator { get; } = op;

    public double Number { get; } = number;

    public override ulong Members => 0;

    public override bool Matches(StoryModel model, ModelTypeKind kind, in ModelValue value) =>
        ModelValues.IsInOrder(Operator, value.Number, Number);
}
