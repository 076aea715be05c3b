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

    /// <summary>The first element from <paramref name="first"/> up to <paramref name="end"/> of which the node holds, as <c>it</c>; <paramref name="end"/> where there is none.</summary>
    public int NextOf(ref PredicateFrame frame, int first, int end) => Next(ref frame, 0, first, end, wanted: true);

    /// <summary>The first element from <paramref name="first"/> up to <paramref name="end"/> that, standing in the slot, makes the node true; <paramref name="end"/> where none does.</summary>
    /// <param name="frame">What is in the slot may be overwritten, and is not the element that was found.</param>
    /// <param name="wanted">False to look for the first that makes it false.</param>
    internal virtual int Next(ref PredicateFrame frame, int slot, int first, int end, bool wanted)
    {
        for (var i = first; i < end; i++)
        {
            frame.Put(slot, i);
            if (Holds(frame) == wanted)
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Phrases of which each must have a match in the story where the node holds of anything in it.</summary>
    internal virtual IEnumerable<int> NeededPhrases => [];

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
