using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>it.Sentence.Has("pattern")</c>: whether the pattern matched inside an element or inside words. What the walk found is looked up; what it left for those who ask is sought in the sentence, once.</summary>
public sealed class HasNode(PredicateNode target, int phrase) : PredicateNode
{
    public override ModelType Type => ModelType.Boolean;

    public PredicateNode Target { get; } = target;

    /// <summary>Index into <see cref="Text.Phrases.PhraseIndex.Phrases"/>.</summary>
    public int Phrase { get; } = phrase;

    public override ModelValue Evaluate(in PredicateFrame frame) => ModelValue.Of(Holds(frame));

    public override bool Holds(in PredicateFrame frame)
    {
        var place = Target.Evaluate(frame);
        if (place.IsNone || place.Literal is not null)
        {
            return false;
        }

        var span = Target.Type.Kind == ModelTypeKind.Element ? frame.Model.SpanOf(Target.Type.Element, place.A) : place.Span;
        return frame.Model.Tree.HasHit(Phrase, span);
    }

    internal override bool IsDear => Target.IsDear;

    internal override bool IsOfStory(int slot) => Target.IsOfStory(slot);
}
