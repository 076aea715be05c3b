namespace CopyLint.Analysis;

/// <summary>
/// Where the time of a run goes. The core knows no clock: who wants times hands one in, and without one nothing is
/// measured. For many threads at once.
/// </summary>
public abstract class AnalysisClock
{
    /// <summary>The time, in ticks of the clock's own.</summary>
    public abstract long Now { get; }

    /// <summary>Adds the time since a moment to a stage.</summary>
    public abstract void Add(AnalysisStage stage, long since);

    /// <summary>Adds the time since a moment to a rule; it is part of a stage's time too.</summary>
    public abstract void Add(Rule rule, long since);
}
