using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>it.Source</c>: a member of an element.</summary>
public sealed class MemberNode : PredicateNode
{
    private readonly ModelValue _missing;

    /// <summary>The slot of the variable that <c>it.Source.Kind</c> begins with, or -1 where it begins with something else.</summary>
    private readonly int _slot;

    /// <summary>Reads the member of the element that <see cref="Target"/> gives, or of the one in the slot, over all members between.</summary>
    private readonly Func<StoryModel, int, ModelValue> _get;

    public MemberNode(PredicateNode target, ModelMember member)
    {
        Target = target;
        Member = member;
        _missing = member.Type.Kind switch
        {
            ModelTypeKind.Boolean or ModelTypeKind.Number or ModelTypeKind.Elements => default,
            _ => ModelValue.None,
        };
        var inner = target as MemberNode;
        _slot = target is VariableNode variable ? variable.Slot : inner?._slot ?? -1;
        _get = inner is null || _slot < 0 ? member.Get
            : (model, element) => inner._get(model, element).A is >= 0 and var own ? member.Get(model, own) : _missing;
    }

    public override ModelType Type => Member.Type;

    public PredicateNode Target { get; }

    public ModelMember Member { get; }

    public override ModelValue Evaluate(in PredicateFrame frame)
    {
        var element = ElementOf(frame);
        return element < 0 ? _missing : _get(frame.Model, element);
    }

    public override bool Holds(in PredicateFrame frame) => ElementOf(frame) is >= 0 and var element && _get(frame.Model, element).Boolean;

    public override int Index(in PredicateFrame frame) => ElementOf(frame) is >= 0 and var element ? _get(frame.Model, element).A : -1;

    public override double Number(in PredicateFrame frame) => ElementOf(frame) is >= 0 and var element ? _get(frame.Model, element).Number : 0;

    /// <inheritdoc cref="_slot"/>
    internal int Slot => _slot;

    /// <summary>Reads the member from the element in the slot; null where the expression does not begin with that.</summary>
    internal Func<StoryModel, int, ModelValue>? GetterOf(int slot) => _slot == slot ? _get : null;

    public override ElementTest TestOf(int slot, bool wanted) => !TellsOf(slot, wanted) ? ElementTest.None
        : wanted ? ElementTest.With(1UL << TraitOf(slot)) : ElementTest.Without(1UL << TraitOf(slot));

    internal override ulong AnyOf(int slot, bool wanted) => wanted && TellsOf(slot, wanted) ? 1UL << TraitOf(slot) : ulong.MaxValue;

    internal override bool IsTold(int slot, bool wanted) => TellsOf(slot, wanted) && !Member.IsTraitOpen;

    /// <summary>Where the member stands in the traits of the element in the slot (<see cref="ModelMember.Trait"/>), or -1.</summary>
    internal int TraitOf(int slot) => Member.Trait < 0 ? -1 : Target switch
    {
        VariableNode variable when variable.Slot == slot => Member.Trait,
        MemberNode { Member.HoldsTraits: true } inner when inner.TraitOf(slot) is >= 0 and var behind => behind + 1 + Member.Trait,
        _ => -1,
    };

    /// <summary>The bits of which one is set where there is no element to have the member, for a member that has a <see cref="TraitOf"/>.</summary>
    internal ulong MissingOf(int slot) => Target is MemberNode inner ? inner.MissingOf(slot) | 1UL << inner.TraitOf(slot) : 0;

    /// <summary>The bits of an enum's members, given as <see cref="PredicatePattern.Members"/>, and of its having none where that is among them.</summary>
    internal ulong TraitsOf(int slot, ulong members)
    {
        var all = (1UL << Enum.GetValuesAsUnderlyingType(Type.EnumType!).Length) - 1;
        return (members >> 1 & all) << TraitOf(slot) | ((members & 1) != 0 ? MissingOf(slot) : 0);
    }

    /// <summary>Whether the traits tell that a flag is true, or that it is false.</summary>
    private bool TellsOf(int slot, bool value) => Type.Kind == ModelTypeKind.Boolean && TraitOf(slot) >= 0 && (value || !Member.IsTraitOpen);

    internal override AnswerCost Cost => Dearer(Member.Cost, Target.Cost);

    internal override bool IsOfStory(int slot) => IsStory(Type) || Target.IsOfStory(slot);

    internal override bool IsSame(PredicateNode other) => other is MemberNode node && node.Member == Member && Target.IsSame(node.Target);

    internal override bool Needs(PredicateNode element) => Target.IsSame(element) || Target.Needs(element);

    private int ElementOf(in PredicateFrame frame) => _slot >= 0 ? frame[_slot] : Target.Index(frame);
}
