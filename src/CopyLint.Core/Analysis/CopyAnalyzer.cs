namespace CopyLint.Analysis;

/// <summary>
/// A check. Stateless: it is registered once, and its actions may run for many stories at once, each on a thread of its
/// own. What an action needs of a story it asks of the model; it does not search the text.
/// </summary>
public abstract class CopyAnalyzer(Rule rule)
{
    public Rule Rule { get; } = rule;

    /// <summary>Registers the actions. Called once, before any story.</summary>
    public abstract void Initialize(AnalysisContext context);
}
