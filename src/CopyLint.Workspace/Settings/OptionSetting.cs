using CopyLint.Rules.Kinds;

namespace CopyLint.Workspace.Settings;

/// <summary>An option of a rule, as an <c>.editorconfig</c> sets it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Name">The option's.</param>
public sealed record OptionSetting(string Rule, string Name, KindValue Value, EditorConfigEntry Entry);
