using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Checking;

/// <summary>What a worker checks at once: a file, or one record of a file of records.</summary>
/// <param name="Edition">What its stories are compared with.</param>
/// <param name="Record">Null for the whole file.</param>
/// <param name="Problem">Why nothing more of the file can be read; null where it can.</param>
public readonly record struct StoryInput(CopyFile File, EditionPlan Edition, StoryRecord? Record = null, WorkspaceProblem? Problem = null);
