using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Attributions;

/// <summary>A statement laid to somebody: "the official said", "according to NPR".</summary>
/// <param name="Span">Source and verb.</param>
/// <param name="First">First token; <paramref name="End"/> is one past the last.</param>
/// <param name="Verb">The reporting verb, or "according to".</param>
/// <param name="Source">Index of its source, or -1 ("it is said").</param>
/// <param name="IsNegated">did not say.</param>
/// <param name="IsInverted">The source stands behind the verb.</param>
/// <param name="Repeats">Index of an earlier attribution of the same statement to the same source, or -1.</param>
public readonly record struct Attribution(
    TextSpan Span, int First, int End, TextSpan Verb, int Source, ReportingForm Form, bool IsNegated, bool IsInverted, int Repeats) : IElement;
