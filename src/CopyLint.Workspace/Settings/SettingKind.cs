namespace CopyLint.Workspace.Settings;

/// <summary>What a key of an <c>.editorconfig</c> sets.</summary>
public enum SettingKind : byte
{
    /// <summary>Nothing that CopyLint knows.</summary>
    Unknown,

    /// <summary><c>copylint_guide</c>: the house guide.</summary>
    Guide,

    /// <summary><c>copylint_rules</c>: a folder with house rules.</summary>
    Rules,

    /// <summary><c>copylint_outlet</c>: what the house is called.</summary>
    Outlet,

    /// <summary><c>copylint_CL3003_units</c>: an option of a rule.</summary>
    Option,

    /// <summary><c>copylint.CL4001</c>, <c>copylint.CL4</c>, <c>dotnet_diagnostic.CL4001.severity</c>: the severity of a rule or a family.</summary>
    Severity,
}
