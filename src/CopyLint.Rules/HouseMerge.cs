using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;

namespace CopyLint.Rules;

/// <summary>Lays a house's rule files over those of a pack, by id.</summary>
internal sealed class HouseMerge(ImmutableArray<RuleFile> known, RuleFileErrors errors)
{
    private readonly Dictionary<string, RuleFile> _known = known.ToDictionary(file => file.Id.Value, StringComparer.Ordinal);
    private readonly List<RuleFile> _own = [];
    private readonly HashSet<string> _replaced = new(StringComparer.Ordinal);

    public void Add(PackSource source)
    {
        var (rule, change) = RuleFileReader.ReadHouse(source.Path, source.Text, errors);
        if (rule is not null)
        {
            if (_known.Remove(rule.Id.Value, out var old))
            {
                _replaced.Add(old.Path);
            }

            _own.Add(rule);
        }
        else if (change is not null)
        {
            Change(change);
        }
    }

    /// <summary>Whether a house file stands in the place of this file of the pack.</summary>
    public bool IsReplaced(string path) => _replaced.Contains(path);

    public ImmutableArray<RuleFile> Result() => [.. _known.Values, .. _own];

    private void Change(RuleOverride change)
    {
        var id = change.Id.Value;
        if (!_known.TryGetValue(id, out var file))
        {
            errors.Add(change.Id, $"There is no rule {id} to change.{NearestName.Hint(id, _known.Keys)}");
            return;
        }

        _known[id] = change.Severity is not { } severity
            ? file with { Guides = file.Guides.SetItems(change.Guides) }
            : file with { Severity = severity, Guides = change.Guides, Shape = WithoutBands(file.Shape) };
    }

    /// <summary>One severity for the whole rule: bands would contradict it.</summary>
    private static RuleShape WithoutBands(RuleShape shape) =>
        shape is RuleKindShape kind ? kind with { Bands = ImmutableDictionary<string, Severity>.Empty } : shape;
}
