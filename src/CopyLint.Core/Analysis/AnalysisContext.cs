using System.Collections.Immutable;
using CopyLint.Editions;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Model.Schema;
using CopyLint.Text.Phrases;

namespace CopyLint.Analysis;

/// <summary>Where an analyzer says what it wants to see.</summary>
public abstract class AnalysisContext
{
    /// <summary>For each place where a phrase, by its index in <see cref="PhraseIndex.Phrases"/>, matched: the action gets the place's index in <see cref="Syntax.StoryTree.Hits"/>.</summary>
    public abstract void RegisterPhraseAction(int phrase, Action<StoryContext, int> action);

    /// <summary>For each element of a kind.</summary>
    public void RegisterElementAction(ElementKind kind, Action<StoryContext, int> action) => RegisterElementAction(kind, ElementTest.None, action);

    /// <summary>For each element of a kind that passes a test, and so may matter.</summary>
    public abstract void RegisterElementAction(ElementKind kind, in ElementTest test, Action<StoryContext, int> action);

    /// <summary>Once for each story in which an element of a kind passes a test.</summary>
    public abstract void RegisterElementsAction(ElementKind kind, in ElementTest test, Action<StoryContext> action);

    /// <summary>For each quantity, by its index, that is in one of the groups.</summary>
    public abstract void RegisterQuantityAction(QuantityGroups groups, Action<StoryContext, int> action);

    /// <summary>Once for each story that has a quantity in one of the groups.</summary>
    public abstract void RegisterQuantitiesAction(QuantityGroups groups, Action<StoryContext> action);

    /// <summary>For each sentence, by its index.</summary>
    public void RegisterSentenceAction(Action<StoryContext, int> action) => RegisterElementAction(ElementKind.Sentence, action);

    /// <summary>Once for each story.</summary>
    public abstract void RegisterStoryAction(Action<StoryContext> action);

    /// <summary>Once for each event, the stories of an edition that belong together.</summary>
    public abstract void RegisterEditionAction(Action<StoryEvent> report);

    /// <summary>The same for a rule that needs more of each story than its digest.</summary>
    /// <param name="collect">A pure function: what the rule has to remember of a story, small and immutable, or null. It runs on the story's own thread.</param>
    /// <param name="report">What was collected, story by story in the order of the event. It runs when the edition closes.</param>
    public abstract void RegisterEditionAction<T>(Func<StoryContext, T?> collect, Action<StoryEvent, ImmutableArray<T?>> report)
        where T : class;

    /// <summary>A number of the analyzer's own for each story (<see cref="StoryContext.Counter"/>), 0 when the story begins.</summary>
    public abstract int RegisterCounter();
}
