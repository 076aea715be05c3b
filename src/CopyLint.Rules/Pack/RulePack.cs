using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Rules.Analyzers;
using CopyLint.Rules.Files;
using CopyLint.Rules.Kinds;
using CopyLint.Text;

namespace CopyLint.Rules.Pack;

/// <summary>Compiled rules with what they were compiled from.</summary>
public sealed class RulePack
{
    private readonly Lazy<ImmutableArray<PackSource>> _sources;

    public RulePack(Lexicon lexicon, ImmutableArray<RuleDefinition> definitions, Func<ImmutableArray<PackSource>> sources)
    {
        Definitions = definitions;
        Rules = new RuleSet(lexicon, [.. definitions.Select(definition => definition.CreateAnalyzer())]);
        _sources = new Lazy<ImmutableArray<PackSource>>(sources);
    }

    /// <summary>What <see cref="CopyDriver"/> runs.</summary>
    public RuleSet Rules { get; }

    /// <summary>The rules in the order of their ids.</summary>
    public ImmutableArray<RuleDefinition> Definitions { get; }

    /// <summary>The YAML files, in the order of their paths.</summary>
    public ImmutableArray<PackSource> Sources => _sources.Value;

    /// <summary>The rule with this id or name, or null.</summary>
    public RuleDefinition? Find(string idOrName) =>
        Definitions.FirstOrDefault(definition => definition.Rule.Id == idOrName || definition.Rule.Name == idOrName);

    /// <summary>The pack with other values of its rules' options, by rule id.</summary>
    public RulePack With(ILookup<string, KeyValuePair<string, KindValue>> options) => options.Count == 0 ? this : new RulePack(
        Rules.Lexicon,
        [.. Definitions.Select(definition => options.Contains(definition.Rule.Id) ? definition.With(options[definition.Rule.Id]) : definition)],
        () => Sources);

    /// <summary>The rule's file with everything that it says: why, source, examples. Parses YAML.</summary>
    public RuleFile? FindFile(string idOrName)
    {
        var errors = new RuleFileErrors();
        return Find(idOrName) is not { } definition
            ? null
            : Sources
                .Where(source => !source.IsLexicon && source.Path.EndsWith($"/{definition.Rule.Name}.yml", StringComparison.Ordinal))
                .Select(source => RuleFileReader.Read(source.Path, source.Text, errors))
                .FirstOrDefault(file => file?.Id.Value == definition.Rule.Id);
    }
}
