using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Anonymity;

/// <summary>Words that say that a source goes unnamed: "spoke on condition of anonymity".</summary>
/// <param name="Form">What the words say.</param>
/// <param name="Reason">The best reason found in its scope.</param>
/// <param name="ReasonSpan">The words of the reason, or empty.</param>
/// <param name="Source">Index of the source that it is about, or -1.</param>
/// <param name="IsFirst">Whether it is the first in the story about a source with the same noun.</param>
public readonly record struct AnonymityFormula(
    TextSpan Span, int First, int End, AnonymityForm Form, AnonymityReason Reason, TextSpan ReasonSpan, int Source, bool IsFirst);
