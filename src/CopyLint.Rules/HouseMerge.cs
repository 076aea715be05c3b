using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Analyzers;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;

namespace CopyLint.Rules;

/// <summary>A house's rule files, sorted into rules of its own and changes of severity.</summary>
internal sealed class HouseMerge
{
    private readonly List<RuleOverride> _changes = [];

    public HouseMerge(IEnumerable<PackSource> house, RuleFileErrors errors)
    {
        var rules = ImmutableArray.CreateBuilder<RuleFile>();
        foreach (var source in house.Where(source => !source.IsLexicon))
        {
            var (rule, change) = RuleFileReader.ReadHouse(source.Path, source.Text, errors);
            if (rule is not null)
            {
                rules.Add(rule);
            }
            else if (change is not null)
            {
                _changes.Add(change);
            }
        }

        Rules = rules.ToImmutable();
    }

    /// <summary>The house's own rules.</summary>
    public ImmutableArray<RuleFile> Rules { get; }

    /// <summary>The pack with the house's severities.</summary>
    public RulePack Apply(RulePack pack, RuleFileErrors errors)
    {
        var definitions = pack.Definitions.ToBuilder();
        foreach (var change in _changes)
        {
            var id = change.Id.Value;
            var index = pack.Definitions.IndexOf(pack.Definitions.FirstOrDefault(definition => definition.Rule.Id == id)!);
            if (index >= 0)
            {
                definitions[index] = definitions[index] with { Rule = Changed(definitions[index].Rule, change) };
            }
            else if (!Rules.Any(rule => rule.Id.Value == id))
            {
                errors.Add(change.Id, $"There is no rule {id} to change.{NearestName.Hint(id, pack.Definitions.Select(definition => definition.Rule.Id))}");
            }
        }

        return new RulePack(pack.Rules.Lexicon, definitions.ToImmutable(), () => pack.Sources);
    }

    /// <summary>A severity is for the whole rule: under it, guides and bands of the pack hold no longer.</summary>
    private static Rule Changed(Rule rule, RuleOverride change)
    {
        if (change.Severity is not { } severity)
        {
            return rule with { Guides = rule.Guides.SetItems(change.Guides) };
        }

        var text = rule.Descriptor;
        return rule with
        {
            Descriptor = RuleDescriptors.Create(rule.Id, text.Title.ToString(null), text.Category, text.Description.ToString(null), severity),
            Severity = severity,
            Guides = change.Guides,
            Bands = ImmutableDictionary<string, Severity>.Empty,
        };
    }
}
