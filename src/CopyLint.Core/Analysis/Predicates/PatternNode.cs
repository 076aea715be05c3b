using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>operand is pattern</c>.</summary>
public sealed class PatternNode(PredicateNode operand, PredicatePattern pattern) : PredicateNode
{
    public override ModelType Type => ModelType.Boolean;

    public PredicateNode Operand { get; } = operand;

    public PredicatePattern Pattern { get; } = pattern;

    public override ModelValue Evaluate(in PredicateFrame frame) =>
        ModelValue.Of(Pattern.Matches(frame.Model, Operand.Type.Kind, Operand.Evaluate(frame)));
}
