namespace CopyLint.Rules.Analyzers;

/// <summary>How a compiled rule finds what it reports.</summary>
public abstract record RuleBody;
