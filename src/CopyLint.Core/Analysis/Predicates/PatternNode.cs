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

    internal override int Next(ref PredicateFrame frame, int slot, int first, int end, bool wanted)
    {
        if (_kind != ModelTypeKind.Enum || (Operand as MemberNode)?.GetterOf(slot) is not { } get)
        {
            return base.Next(ref frame, slot, first, end, wanted);
        }

        var members = wanted ? _members : ~_members;
        var i = first;
        while (i < end && (members >> (get(frame.Model, i).A + 1) & 1) == 0)
        {
            i++;
        }

        return i;
    }

    internal override bool Needs(PredicateNode element) => _kind == ModelTypeKind.Enum && (_members & 1) == 0 && Operand.Needs(element);

    internal override AnswerCost Cost => Operand.Cost;

    internal override bool IsOfStory(int slot) => Operand.IsOfStory(slot);
}
