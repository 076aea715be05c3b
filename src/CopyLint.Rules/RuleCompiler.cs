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
        var files = all
            .Where(source => !source.IsLexicon)
            .Select(source => RuleFileReader.Read(source.Path, source.Text, errors))
            .OfType<RuleFile>()
            .ToImmutableArray();
        return Compile(all, files, errors);
    }

    internal static RulePack? Compile(ImmutableArray<PackSource> sources, ImmutableArray<RuleFile> files, RuleFileErrors errors)
    {
        CheckIds(files, errors);
        var lexicons = new LexiconCompiler(errors);
        foreach (var list in sources.Where(source => source.IsLexicon))
        {
            lexicons.AddFile(list.Path, list.Text);
        }

        lexicons.CompileLists();
        var definer = new RuleDefiner(lexicons, errors);
        var definitions = files
            .OrderBy(file => file.Id.Value, StringComparer.Ordinal)
            .Select(definer.Define)
            .OfType<RuleDefinition>()
            .ToImmutableArray();
        var lexicon = lexicons.Build();
        return errors.Any ? null : new RulePack(lexicon, definitions, () => sources);
    }

    private static void CheckIds(ImmutableArray<RuleFile> files, RuleFileErrors errors)
    {
        var ids = files.Select(file => file.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var group in files.GroupBy(file => file.Id.Value))
        {
            foreach (var second in group.Skip(1))
            {
                errors.Add(second.Id, $"The id {group.Key} belongs to '{group.First().Name}' ({group.First().Path}).");
            }
        }

        foreach (var group in files.GroupBy(file => file.Name))
        {
            foreach (var second in group.Skip(1))
            {
                errors.Add(second.Id, $"The name '{group.Key}' belongs to {group.First().Id.Value} ({group.First().Path}).");
            }
        }

        foreach (var other in files.SelectMany(file => file.InsteadOf).Where(other => !ids.Contains(other.Value)))
        {
            errors.Add(other, $"There is no rule {other.Value}.{NearestName.Hint(other.Value, ids)}");
        }
    }
}
