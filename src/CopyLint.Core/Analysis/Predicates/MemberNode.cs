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
        var element = Target.Evaluate(frame);
        return element.IsNone ? _missing : Member.Get(frame.Model, element.A);
    }

    internal override bool IsOfStory(int slot) => IsStory(Type) || Target.IsOfStory(slot);
}
