namespace CopyLint.Cli.Output;

/// <summary>What a stage or a rule took of a run.</summary>
/// <param name="Id">The stage's name or the rule's id.</param>
/// <param name="Name">The rule's name; empty for a stage.</param>
/// <param name="Share">Of all stages or rules together, from 0 to 1.</param>
internal readonly record struct TimedPart(string Id, string Name, TimeSpan Time, double Share);
