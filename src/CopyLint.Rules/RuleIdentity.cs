using System.Collections.Immutable;
using CopyLint.Rules.Files;

namespace CopyLint.Rules;

/// <summary>Ids and names belong to one rule each, and name only rules that exist.</summary>
internal static class RuleIdentity
{
    public static void Check(ImmutableArray<RuleFile> files, RuleFileErrors errors)
    {
        foreach (var (first, second) in Doubles(files, file => file.Id.Value))
        {
            errors.Add(second.Id, $"The id {first.Id.Value} belongs to '{first.Name}' ({first.Path}).");
        }

        foreach (var (first, second) in Doubles(files, file => file.Name))
        {
            errors.Add(second.Id, $"The name '{first.Name}' belongs to {first.Id.Value} ({first.Path}).");
        }

        var ids = files.Select(file => file.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var other in files.SelectMany(file => file.InsteadOf).Where(other => !ids.Contains(other.Value)))
        {
            errors.Add(other, $"There is no rule {other.Value}.{NearestName.Hint(other.Value, ids)}");
        }
    }

    private static IEnumerable<(RuleFile First, RuleFile Second)> Doubles(ImmutableArray<RuleFile> files, Func<RuleFile, string> key) =>
        files.Where(file => key(file).Length > 0).GroupBy(key).SelectMany(group => group.Skip(1).Select(second => (group.First(), second)));
}
