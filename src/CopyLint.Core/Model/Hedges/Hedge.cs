using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Hedges;

/// <summary>A word or phrase that says how sure a statement is: "reportedly", "appears to", "rumors", "could not be verified".</summary>
/// <param name="Agent">The words that say by whom or to whom: "by the ministry", "to investigators"; empty if there are none.</param>
/// <param name="IsNegated">"is not believed to", "never reportedly": the hedge itself is denied.</param>
public readonly record struct Hedge(TextSpan Span, int First, int End, HedgeKind Kind, TextSpan Agent, bool IsNegated) : IElement;
