namespace CopyLint.Workspace.Settings;

/// <summary>A key of an <c>.editorconfig</c>, taken apart.</summary>
/// <param name="Rule">For a severity: an id, the beginning of ids, or a name, as it is written.</param>
/// <param name="RuleOffset">Where in the key it stands.</param>
public readonly record struct SettingKey(SettingKind Kind, string Rule, int RuleOffset)
{
    public const string Guide = "copylint_guide";
    public const string SeverityPrefix = "copylint.";
    public const string RoslynPrefix = "dotnet_diagnostic.";
    public const string RoslynSuffix = ".severity";

    /// <summary>The keys that are written in full.</summary>
    public static ReadOnlySpan<string> Fixed => s_fixed;

    private static readonly string[] s_fixed = [Guide];

    public static SettingKey Parse(string key)
    {
        if (key.StartsWith(SeverityPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return new SettingKey(SettingKind.Severity, key[SeverityPrefix.Length..], SeverityPrefix.Length);
        }

        if (key.StartsWith(RoslynPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return key.EndsWith(RoslynSuffix, StringComparison.OrdinalIgnoreCase) && key.Length > RoslynPrefix.Length + RoslynSuffix.Length
                ? new SettingKey(SettingKind.Severity, key[RoslynPrefix.Length..^RoslynSuffix.Length], RoslynPrefix.Length)
                : default;
        }

        return key.Equals(Guide, StringComparison.OrdinalIgnoreCase) ? new SettingKey(SettingKind.Guide, "", 0) : default;
    }
}
