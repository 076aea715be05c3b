using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Kinds;
using CopyLint.Rules.Messages;

namespace CopyLint.Rules.Analyzers;

/// <summary>A compiled rule as data: what the pack stores, and all that its analyzer needs.</summary>
/// <param name="Unless">Patterns whose match makes the rule silent where they overlap.</param>
public sealed record RuleDefinition(
    Rule Rule,
    RuleBody Body,
    PhraseSet Unless,
    MessageTemplate Message,
    MessageTemplate? Suggest,
    FixApplicability? Fix,
    ImmutableArray<RelatedDefinition> Related)
{
    /// <summary>The rule as a house switches it on, where it is off under every guide; else the rule itself.</summary>
    public RuleDefinition SwitchedOn() =>
        Rule.Severity == Severity.None && Rule.Guides.Values.Concat(Rule.Bands.Values).All(severity => severity == Severity.None)
            ? this with { Rule = Rule with { Severity = Severity.Suggestion } }
            : this;

    /// <summary>What can be set for the rule beside its file: the options of its kind that any value fits.</summary>
    public IEnumerable<KindOption> Options => Body is KindBody kind ? kind.Kind.Options.Where(option => !option.IsVariantClass) : [];

    /// <summary>The value of an option of <see cref="Options"/>.</summary>
    public KindValue ValueOf(KindOption option) => ((KindBody)Body).Values[option.Name];

    /// <summary>The rule with other values of its options.</summary>
    public RuleDefinition With(IEnumerable<KeyValuePair<string, KindValue>> values) =>
        this with { Body = (KindBody)Body with { Values = ((KindBody)Body).Values.SetItems(values) } };

    public CopyAnalyzer CreateAnalyzer() => Body switch
    {
        PatternBody pattern => new PatternRule(this, pattern),
        QueryBody query => new QueryRule(this, query),
        KindBody kind => kind.Kind.Create(Rule, new KindSettings(kind.Values, kind.Find, Unless, Message, Suggest, Fix)),
        _ => throw new InvalidOperationException($"no analyzer for {Body.GetType().Name}"),
    };
}
