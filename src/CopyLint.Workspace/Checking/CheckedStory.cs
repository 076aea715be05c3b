using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Checking;

/// <param name="Path">As it is shown.</param>
/// <param name="Text">The decoded text; empty where there is nothing to show.</param>
/// <param name="Findings">In the total order.</param>
/// <param name="Problem">Why the file was not linted, or null.</param>
public sealed record CheckedStory(string Path, string Text, ImmutableArray<Diagnostic> Findings, WorkspaceProblem? Problem);
