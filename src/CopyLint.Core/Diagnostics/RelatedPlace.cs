using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Diagnostics;

/// <summary>Another place that a finding is about, with the words that say why.</summary>
/// <param name="Path">The other story's path, or null for a place in the same story.</param>
public sealed record RelatedPlace(TextSpan Span, string Message, string? Path = null);
