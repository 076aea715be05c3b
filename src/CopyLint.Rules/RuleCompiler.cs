using System.Collections.Immutable;
using CopyLint.Rules.Analyzers;
using CopyLint.Rules.Files;
using CopyLint.Rules.Lexicons;
using CopyLint.Rules.Pack;

namespace CopyLint.Rules;

/// <summary>Rule files and word lists in, a pack out. All errors of all files are told at once.</summary>
public static class RuleCompiler
{
    /// <summary>The pack, or null where a file is wrong (then errors say what).</summary>
    public static RulePack? Compile(IEnumerable<PackSource> sources, RuleFileErrors errors)
    {
        var all = sources.OrderBy(source => source.Path, StringComparer.Ordinal).ToImmutableArray();
        return Compile([], all, Read(all, errors), errors);
    }

    /// <summary>
    /// The pack with a house's own files: a rule with the id of a known one replaces it, a file with an id and a severity
    /// alone changes or switches off a known one, other rules and word lists are added; a list with a known name gets
    /// more entries. Null where a house file is wrong.
    /// </summary>
    public static RulePack? Merge(RulePack pack, IEnumerable<PackSource> house, RuleFileErrors errors)
    {
        var own = house.OrderBy(source => source.Path, StringComparer.Ordinal).ToImmutableArray();
        var merge = new HouseMerge(own, errors);
        var isChangeAlone = merge.Rules.IsEmpty && !own.Any(source => source.IsLexicon);
        var merged = isChangeAlone ? pack : WithRules(pack, own, merge.Rules, errors);
        var result = merge.Apply(merged ?? pack, errors);
        return errors.Any ? null : result;
    }

    private static RulePack? WithRules(RulePack pack, ImmutableArray<PackSource> own, ImmutableArray<RuleFile> rules, RuleFileErrors errors)
    {
        var replaced = rules.Select(rule => rule.Id.Value).ToHashSet(StringComparer.Ordinal);
        var files = Read(pack.Sources, errors);
        var kept = files.Where(file => !replaced.Contains(file.Id.Value)).ToImmutableArray();
        var gone = files.Where(file => replaced.Contains(file.Id.Value)).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return Compile([.. pack.Sources.Where(source => !gone.Contains(source.Path))], own, kept.AddRange(rules), errors);
    }

    /// <param name="trusted">Files of a pack that has been compiled before: lists that nothing uses any more are no error there.</param>
    private static RulePack? Compile(
        ImmutableArray<PackSource> trusted, ImmutableArray<PackSource> own, ImmutableArray<RuleFile> files, RuleFileErrors errors)
    {
        RuleIdentity.Check(files, errors);
        var lexicons = new LexiconCompiler(errors);
        AddLists(lexicons, trusted);
        lexicons.AllowUnused();
        AddLists(lexicons, own);
        lexicons.CompileLists();
        var definer = new RuleDefiner(lexicons, errors);
        var definitions = files
            .OrderBy(file => file.Id.Value, StringComparer.Ordinal)
            .Select(definer.Define)
            .OfType<RuleDefinition>()
            .ToImmutableArray();
        lexicons.NumberByUse(files.SelectMany(file => file.Wrong.Concat(file.Right)).Select(example => example.Text));
        var lexicon = lexicons.Build();
        var sources = trusted.AddRange(own);
        return errors.Any ? null : new RulePack(lexicon, definitions, () => sources);
    }

    private static ImmutableArray<RuleFile> Read(ImmutableArray<PackSource> sources, RuleFileErrors errors) =>
    [
        .. sources
            .Where(source => !source.IsLexicon)
            .Select(source => RuleFileReader.Read(source.Path, source.Text, errors))
            .OfType<RuleFile>(),
    ];

    private static void AddLists(LexiconCompiler lexicons, ImmutableArray<PackSource> sources)
    {
        foreach (var list in sources.Where(source => source.IsLexicon))
        {
            lexicons.AddFile(list.Path, list.Text);
        }
    }
}
