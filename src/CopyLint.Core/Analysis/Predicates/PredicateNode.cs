using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary>
/// A bound expression. Evaluating never throws and never allocates: what is asked of an element that does not exist is
/// false, 0, no words, no member of the enum, no element or an empty list, by the member's type.
/// </summary>
public abstract class PredicateNode
{
    public abstract ModelType Type { get; }

    public abstract ModelValue Evaluate(in PredicateFrame frame);

    /// <summary>The value of a node of type Boolean, without the way through a <see cref="ModelValue"/> where the node can do so.</summary>
    public virtual bool Holds(in PredicateFrame frame) => Evaluate(frame).Boolean;

    /// <summary>The same for a node whose type is an element or an enum: the element's index or the member's number, below 0 for none.</summary>
    public virtual int Index(in PredicateFrame frame) => Evaluate(frame).A;

    /// <summary>Whether the value is the same wherever in the story it is asked, but for the variables from <paramref name="slot"/> on.</summary>
    internal virtual bool IsOfStory(int slot) => false;

    /// <inheritdoc cref="ModelMember.IsDear"/>
    internal virtual bool IsDear => false;

    private protected static bool IsStory(ModelType type) => type is { Kind: ModelTypeKind.Element, Element: ElementKind.Story };
}
