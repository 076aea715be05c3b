using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary><c>it.Sentence.Has("pattern")</c>: whether the pattern matched inside an element or inside words. What the walk found is looked up; what it left for those who ask is sought in the sentences that they ask about (<see cref="Text.Phrases.AskedHits"/>).</summary>
public sealed class HasNode(PredicateNode target, int phrase) : PredicateNode
{
    private readonly bool _isElement = target.Type.Kind == ModelTypeKind.Element;
    private readonly ElementKind _element = target.Type.Element;

    public override ModelType Type => ModelType.Boolean;

    public PredicateNode Target { get; } = target;

    /// <summary>Index into <see cref="Text.Phrases.PhraseIndex.Phrases"/>.</summary>
    public int Phrase { get; } = phrase;

    public override ModelValue Evaluate(in PredicateFrame frame) => ModelValue.Of(Holds(frame));

    public override bool Holds(in PredicateFrame frame)
    {
        if (_isElement)
        {
            return Target.Index(frame) is >= 0 and var element && frame.Model.Tree.HasHit(Phrase, frame.Model.SpanOf(_element, element));
        }

        var words = Target.Evaluate(frame);
        return !words.IsNone && words.Literal is null && frame.Model.Tree.HasHit(Phrase, words.Span);
    }

    internal override bool HasNeeds => true;

    internal override bool MayHold(StoryModel model) => model.Tree.MayHaveHit(Phrase);

    /// <remarks>What is sought in the whole story is sought in each sentence.</remarks>
    internal override AnswerCost Cost => IsStory(Target.Type) ? AnswerCost.Found : Target.Cost;

    internal override bool IsOfStory(int slot) => Target.IsOfStory(slot);
}
