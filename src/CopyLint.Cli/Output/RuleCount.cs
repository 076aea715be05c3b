using CopyLint.Diagnostics;

namespace CopyLint.Cli.Output;

/// <summary>How many findings of one severity a rule had in a run.</summary>
/// <param name="Family">What the rule's family is called: hedging, duplication, …; engine for what the engine itself reports.</param>
internal readonly record struct RuleCount(string Id, string Title, string Family, Severity Severity, int Count);
