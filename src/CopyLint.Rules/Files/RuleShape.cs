namespace CopyLint.Rules.Files;

/// <summary>How a rule finds what it reports: by patterns, by a query over the model, or by an algorithm.</summary>
public abstract record RuleShape;
