namespace CopyLint.Workspace.Settings;

/// <summary>A key of an <c>.editorconfig</c>, taken apart.</summary>
/// <param name="Rule">For a severity: an id, the beginning of ids, or a name, as it is written. For an option: an id or a name.</param>
/// <param name="RuleOffset">Where in the key it stands.</param>
/// <param name="Option">The name of an option.</param>
public readonly record struct SettingKey(SettingKind Kind, string Rule, int RuleOffset, string Option = "")
{
    public const string Guide = "copylint_guide";
    public const string Rules = "copylint_rules";
    public const string Outlet = "copylint_outlet";
    public const string OptionPrefix = "copylint_";
    public const string SeverityPrefix = "copylint.";
    public const string RoslynPrefix = "dotnet_diagnostic.";
    public const string RoslynSuffix = ".severity";

    /// <summary>The keys that are written in full.</summary>
    public static ReadOnlySpan<string> Fixed => s_fixed;

    private static readonly string[] s_fixed = [Guide, Rules, Outlet];

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

        return key.ToLowerInvariant() switch
        {
            Guide => new SettingKey(SettingKind.Guide, "", 0),
            Rules => new SettingKey(SettingKind.Rules, "", 0),
            Outlet => new SettingKey(SettingKind.Outlet, "", 0),
            _ => Optional(key),
        };
    }

    private static SettingKey Optional(string key)
    {
        var behindRule = key.StartsWith(OptionPrefix, StringComparison.OrdinalIgnoreCase) ? key.IndexOf('_', OptionPrefix.Length) : -1;
        return behindRule < 0
            ? default
            : new SettingKey(SettingKind.Option, key[OptionPrefix.Length..behindRule], OptionPrefix.Length, key[(behindRule + 1)..]);
    }
}
