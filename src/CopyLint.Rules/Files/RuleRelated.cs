namespace CopyLint.Rules.Files;

/// <summary>An entry of <c>related:</c>: another place to show, and the words beside it.</summary>
/// <param name="At">An element, words, or a list of elements.</param>
public sealed record RuleRelated(YamlScalar At, YamlScalar Message);
