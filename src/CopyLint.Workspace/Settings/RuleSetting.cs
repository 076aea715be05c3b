namespace CopyLint.Workspace.Settings;

/// <summary>The line that sets the severity of a rule.</summary>
public sealed record RuleSetting(string Id, string Name, EditorConfigEntry Entry);
