using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Hedges;

/// <summary>A word or phrase that says how sure a statement is: "reportedly", "appears to", "rumors", "could not be verified".</summary>
public readonly record struct Hedge(TextSpan Span, int First, int End, HedgeKind Kind);
