using System.Collections.Immutable;
using CopyLint.Analysis;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// An algorithm that rule files name by <c>kind:</c> and parameterize. A kind is one class; <see cref="RuleKinds.All"/> is
/// the one place that lists it.
/// </summary>
public abstract class RuleKind
{
    /// <summary>As rule files write it, in kebab case.</summary>
    public abstract string Name { get; }

    /// <summary>The bands that its findings can carry (<see cref="Finding.Band"/>); a rule gives each a severity under <c>bands:</c>.</summary>
    public virtual ImmutableArray<string> Bands => [];

    /// <summary>What a rule can set under <c>options:</c>.</summary>
    public virtual ImmutableArray<KindOption> Options => [];

    /// <summary>Whether a rule gives its own patterns under <c>find:</c>, where the kind starts looking, or of which it asks (<see cref="AsksForPatterns"/>).</summary>
    public virtual bool StartsFromPatterns => false;

    /// <summary>Whether it only asks whether one of these patterns stands at a place that it has found otherwise.</summary>
    public virtual bool AsksForPatterns => false;

    /// <summary>The names that the rule's message, and its <c>suggest:</c>, can use in braces.</summary>
    public virtual ImmutableArray<string> Placeholders => [];

    /// <summary>The analyzer of one rule of this kind. Called once a rule, before any story.</summary>
    public abstract CopyAnalyzer Create(Rule rule, KindSettings settings);
}
