using CopyLint.Diagnostics;

namespace CopyLint.Workspace.Ignoring;

/// <summary>A finding that the desk lets stand.</summary>
/// <param name="Reason">Why, or "".</param>
public sealed record SuppressedFinding(Diagnostic Finding, SuppressionKind Kind, string Reason);
