using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>it.Source</c>: a member of an element.</summary>
public sealed class MemberNode(PredicateNode target, ModelMember member) : PredicateNode
{
    private readonly ModelValue _missing = member.Type.Kind switch
    {
        ModelTypeKind.Boolean or ModelTypeKind.Number or ModelTypeKind.Elements => default,
        _ => ModelValue.None,
    };

    public override ModelType Type => Member.Type;

    public PredicateNode Target { get; } = target;

    public ModelMember Member { get; } = member;

    public override ModelValue Evaluate(in PredicateFrame frame)
    {
        var element = Target.Index(frame);
        return element < 0 ? _missing : Member.Get(frame.Model, element);
    }

    public override bool Holds(in PredicateFrame frame) => Target.Index(frame) is >= 0 and var element && Member.Get(frame.Model, element).Boolean;

    public override int Index(in PredicateFrame frame) => Target.Index(frame) is >= 0 and var element ? Member.Get(frame.Model, element).A : -1;

    internal override bool IsDear => Member.IsDear || Target.IsDear;

    internal override bool IsOfStory(int slot) => IsStory(Type) || Target.IsOfStory(slot);
}
