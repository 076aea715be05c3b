namespace CopyLint.Diagnostics;

/// <summary>A severity is a promise about how often a finding is right on edited copy.</summary>
public enum Severity : byte
{
    /// <summary>Off: not reported.</summary>
    None,

    /// <summary>Worth a look.</summary>
    Suggestion,

    /// <summary>At least 90 % right: an editor always wants to look.</summary>
    Warning,

    /// <summary>At least 95 % right: stops publication.</summary>
    Error,
}
