using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Sources;

/// <summary>Who or what a statement is laid to: "a US military official", "the coalition", "Mr Okafor", "he", "sources".</summary>
/// <param name="Span">The noun phrase with its articles and adjectives, and the body that describes it.</param>
/// <param name="First">First token; <paramref name="End"/> is one past the last.</param>
public readonly record struct Source(TextSpan Span, int First, int End, SourceKind Kind, bool IsPlural, bool IsDefinite);
