using CopyLint.Model;
using CopyLint.Text.Phrases;

namespace CopyLint.Analysis;

/// <summary>Where an analyzer says what it wants to see.</summary>
public abstract class AnalysisContext
{
    /// <summary>For each place where a phrase matched, by its index in <see cref="PhraseIndex.Phrases"/>.</summary>
    public abstract void RegisterPhraseAction(int phrase, Action<StoryContext, PhraseHit> action);

    /// <summary>For each element of a kind.</summary>
    public abstract void RegisterElementAction(ElementKind kind, Action<StoryContext, int> action);

    /// <summary>For each sentence, by its index.</summary>
    public abstract void RegisterSentenceAction(Action<StoryContext, int> action);

    /// <summary>Once for each story.</summary>
    public abstract void RegisterStoryAction(Action<StoryContext> action);

    /// <summary>A number of the analyzer's own for each story (<see cref="StoryContext.Counter"/>), 0 when the story begins.</summary>
    public abstract int RegisterCounter();
}
