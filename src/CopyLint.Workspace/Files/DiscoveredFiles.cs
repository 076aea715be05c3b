using System.Collections.Immutable;

namespace CopyLint.Workspace.Files;

/// <param name="Files">Sorted by their shown path; each file once.</param>
/// <param name="Problems">Sorted too.</param>
public sealed record DiscoveredFiles(ImmutableArray<CopyFile> Files, ImmutableArray<WorkspaceProblem> Problems);
