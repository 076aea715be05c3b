using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>operand is pattern</c>.</summary>
public sealed class PatternNode(PredicateNode operand, PredicatePattern pattern) : PredicateNode
{
    private readonly ModelTypeKind _kind = operand.Type.Kind;
    private readonly ulong _members = pattern.Members;

    public override ModelType Type => ModelType.Boolean;

    public PredicateNode Operand { get; } = operand;

    public PredicatePattern Pattern { get; } = pattern;

    public override ModelValue Evaluate(in PredicateFrame frame) => ModelValue.Of(Holds(frame));

    public override bool Holds(in PredicateFrame frame) => _kind == ModelTypeKind.Enum
        ? (_members >> (Operand.Index(frame) + 1) & 1) != 0
        : Pattern.Matches(frame.Model, _kind, Operand.Evaluate(frame));

    internal override bool IsOfStory(int slot) => Operand.IsOfStory(slot);
}
