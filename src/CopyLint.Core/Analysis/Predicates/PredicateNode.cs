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

    /// <summary>The same for a node of type Number.</summary>
    public virtual double Number(in PredicateFrame frame) => Evaluate(frame).Number;

    /// <summary>What must be so of the element in the slot where the node, of type Boolean, is as wanted.</summary>
    public virtual ElementTest TestOf(int slot, bool wanted) => ElementTest.WithAny(AnyOf(slot, wanted));

    /// <summary>Traits of that element of which one is set where the node is as wanted; all bits where they cannot tell.</summary>
    internal virtual ulong AnyOf(int slot, bool wanted) => ulong.MaxValue;

    /// <summary>Whether the node is as wanted of each element that passes the test (<see cref="TestOf"/>).</summary>
    internal virtual bool IsTold(int slot, bool wanted) => false;

    /// <summary>What is left to ask of an element of which it is known that it passes the test; null for nothing.</summary>
    internal virtual PredicateNode? Untold(int slot) => IsTold(slot, wanted: true) ? null : this;

    /// <summary>Whether <see cref="MayHold"/> can say no.</summary>
    internal virtual bool HasNeeds => false;

    /// <summary>Whether the node may hold of anything in the story, by what there is in the story at all: in most there is nothing for it.</summary>
    internal virtual bool MayHold(StoryModel model) => true;

    /// <summary>Whether the value is the same wherever in the story it is asked, but for the variables from <paramref name="slot"/> on.</summary>
    internal virtual bool IsOfStory(int slot) => false;

    /// <summary>That of its dearest part.</summary>
    internal virtual AnswerCost Cost => AnswerCost.Read;

    /// <summary>Whether it is the same expression, as far as variables and their members go.</summary>
    internal virtual bool IsSame(PredicateNode other) => false;

    /// <summary>Whether the node is false, or has no value, wherever the element that another one gives does not exist.</summary>
    internal virtual bool Needs(PredicateNode element) => false;

    private protected static AnswerCost Dearer(AnswerCost left, AnswerCost right) => left > right ? left : right;

    private protected static bool IsStory(ModelType type) => type is { Kind: ModelTypeKind.Element, Element: ElementKind.Story };
}
