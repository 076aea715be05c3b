using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Anonymity;

/// <summary>Words that say that a source goes unnamed: "spoke on condition of anonymity".</summary>
/// <param name="Reason">The best reason found in its scope.</param>
/// <param name="ReasonSpan">The words of the reason, or empty.</param>
/// <param name="Source">Index of the source that it is about, or -1.</param>
public readonly record struct AnonymityFormula(TextSpan Span, int First, int End, AnonymityReason Reason, TextSpan ReasonSpan, int Source);
