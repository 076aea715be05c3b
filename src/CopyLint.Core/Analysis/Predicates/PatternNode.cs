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

    public override ElementTest TestOf(int slot, bool wanted) => Told(slot) is { } member
        ? ElementTest.Without(member.TraitsOf(slot, wanted ? ~_members : _members))
        : ElementTest.None;

    internal override ulong AnyOf(int slot, bool wanted) => Told(slot) is { } member ? member.TraitsOf(slot, wanted ? _members : ~_members) : ulong.MaxValue;

    internal override bool IsTold(int slot, bool wanted) => Told(slot) is not null;

    /// <summary>The enum that is asked for, where the traits of the element in the slot tell it.</summary>
    private MemberNode? Told(int slot) => _kind == ModelTypeKind.Enum && Operand is MemberNode member && member.TraitOf(slot) >= 0 ? member : null;

    internal override bool Needs(PredicateNode element) => _kind == ModelTypeKind.Enum && (_members & 1) == 0 && Operand.Needs(element);

    internal override AnswerCost Cost => Operand.Cost;

    internal override bool IsOfStory(int slot) => Operand.IsOfStory(slot);
}
