using CopyLint.Diagnostics;

namespace CopyLint.Editions;

/// <summary>A finding of an edition's rule in one of its stories.</summary>
public readonly record struct EditionFinding(StoryDigest Story, Diagnostic Diagnostic);
