using System.Collections.Concurrent;
using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Text;

namespace CopyLint.Cli.Output;

/// <summary>The times of a run, for <c>--timings</c>: summed over all threads, and as the clock on the wall has it.</summary>
internal sealed class RunClock(TimeProvider time) : AnalysisClock
{
    private readonly long _start = time.GetTimestamp();
    private readonly long[] _stages = new long[Enum.GetValues<AnalysisStage>().Length];
    private readonly ConcurrentDictionary<Rule, Total> _rules = new(ReferenceEqualityComparer.Instance);

    public override long Now => time.GetTimestamp();

    /// <summary>How long the run has taken.</summary>
    public TimeSpan Wall => time.GetElapsedTime(_start);

    /// <summary>The stages, the longest first.</summary>
    public ImmutableArray<TimedPart> Stages => Parts(_stages.Select((ticks, stage) => (EnumNames<AnalysisStage>.Of((AnalysisStage)stage), "", ticks)));

    /// <summary>The rules that were run, the longest first.</summary>
    public ImmutableArray<TimedPart> Rules => Parts(_rules.Select(pair => (pair.Key.Id, pair.Key.Name, pair.Value.Ticks)));

    public override void Add(AnalysisStage stage, long since) => Interlocked.Add(ref _stages[(int)stage], Now - since);

    public override void Add(Rule rule, long since)
    {
        var ticks = Now - since;
        Interlocked.Add(ref _rules.GetOrAdd(rule, static _ => new Total()).Ticks, ticks);
    }

    private ImmutableArray<TimedPart> Parts(IEnumerable<(string Id, string Name, long Ticks)> parts)
    {
        var all = parts.OrderByDescending(part => part.Ticks).ThenBy(part => part.Id, StringComparer.Ordinal).ToArray();
        var sum = Math.Max(1, all.Sum(part => part.Ticks));
        return [.. all.Select(part => new TimedPart(part.Id, part.Name, time.GetElapsedTime(0, part.Ticks), (double)part.Ticks / sum))];
    }

    private sealed class Total
    {
        public long Ticks;
    }
}
