using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Attributions;

/// <summary>A statement laid to somebody: "the official said", "according to NPR".</summary>
/// <param name="Span">Source and verb.</param>
/// <param name="First">First token; <paramref name="End"/> is one past the last.</param>
/// <param name="Verb">The reporting verb, or "according to".</param>
/// <param name="Source">Index of its source, or -1 ("it is said").</param>
public readonly record struct Attribution(TextSpan Span, int First, int End, TextSpan Verb, int Source);
