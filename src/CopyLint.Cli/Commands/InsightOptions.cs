using System.CommandLine;
using CopyLint.Cli.Output;

namespace CopyLint.Cli.Commands;

/// <summary>The options of <c>check</c> that say something about the run itself.</summary>
internal sealed class InsightOptions
{
    private readonly Option<bool> _statistics = new("--statistics") { Description = "Findings per rule: in place of the findings (text), in the summary (json), else on standard error" };
    private readonly Option<bool> _timings = new("--timings") { Description = "Time of each stage and rule: in the summary (json), else on standard error" };

    public InsightOptions(Command command)
    {
        command.Options.Add(_statistics);
        command.Options.Add(_timings);
    }

    public Insight Of(ParseResult result) =>
        new(result.GetValue(_statistics), result.GetValue(_timings) ? new RunClock(TimeProvider.System) : null);
}
