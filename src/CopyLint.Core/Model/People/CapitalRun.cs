namespace CopyLint.Model.People;

/// <summary>A run of capitalized words, with particles, hyphens and initials between them.</summary>
/// <param name="First">First token; <paramref name="End"/> is one past the last.</param>
/// <param name="Name">The name in it, if any.</param>
internal readonly record struct CapitalRun(int First, int End, NameRun Name);
