using System.Collections.Concurrent;
using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Files;
using CopyLint.Text;

namespace CopyLint.Workspace.Settings;

/// <summary>From the entries of <c>.editorconfig</c> files to settings, and what is wrong with an entry. Safe for many threads.</summary>
/// <param name="known">All rules that an entry can name.</param>
/// <param name="guide">What the command line says; it stands above every file.</param>
public sealed class SettingsReader(ImmutableArray<Rule> known, Guide? guide)
{
    private const string Unset = "unset";

    /// <summary>Roslyn's words, and ours, which are four of them.</summary>
    private static readonly ImmutableDictionary<string, Severity?> s_severities = new Dictionary<string, Severity?>
    {
        ["none"] = Severity.None,
        ["silent"] = Severity.None,
        ["refactoring"] = Severity.None,
        ["suggestion"] = Severity.Suggestion,
        ["warning"] = Severity.Warning,
        ["error"] = Severity.Error,
        ["default"] = null,
        [Unset] = null,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] s_severityNames = ["none", "suggestion", "warning", "error", "default"];

    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, Severity>> _severities = new(StringComparer.Ordinal);

    /// <summary>Whether the entry is none of ours: a severity of another tool's rule.</summary>
    public bool IsForeign(EditorConfigEntry entry) =>
        entry.Key.StartsWith(SettingKey.RoslynPrefix, StringComparison.OrdinalIgnoreCase)
        && !entry.Key.AsSpan(SettingKey.RoslynPrefix.Length).StartsWith("CL", StringComparison.OrdinalIgnoreCase)
        && !RulesOf(SettingKey.Parse(entry.Key).Rule).Any();

    /// <summary>What is wrong with the entry, or null.</summary>
    public EditorConfigError? Fault(EditorConfigEntry entry)
    {
        var key = SettingKey.Parse(entry.Key);
        switch (key.Kind)
        {
            case SettingKind.Unknown:
                return AtKey(entry, 0, $"There is no setting '{entry.Key}'.{NearestName.Hint(entry.Key, SettingKey.Fixed.ToArray())}");
            case var _ when entry.ValueColumn == 0:
                return AtKey(entry, 0, $"Write '{entry.Key} = value'.");
            case var _ when entry.Section is null:
                return AtKey(entry, 0, $"'{entry.Key}' stands before the first section and holds for nothing: put [*] above it.");
            case SettingKind.Severity when !RulesOf(key.Rule).Any():
                return AtKey(entry, key.RuleOffset, $"There is no rule '{key.Rule}'.{NearestName.Hint(key.Rule, known.SelectMany(rule => (string[])[rule.Id, rule.Name]))}");
            case SettingKind.Severity when !s_severities.ContainsKey(entry.Value):
                return AtValue(entry, $"'{entry.Value}' is no severity.{NearestName.Hint(entry.Value, s_severityNames)} Known: {string.Join(", ", s_severityNames)}.");
            case SettingKind.Guide when !IsUnset(entry) && !EnumNames<Guide>.TryParse(entry.Value.ToLowerInvariant(), out _):
                var guides = EnumNames<Guide>.All.ToArray();
                return AtValue(entry, $"There is no guide '{entry.Value}'.{NearestName.Hint(entry.Value, guides)} Known: {string.Join(", ", guides)}.");
            default:
                return null;
        }
    }

    /// <summary>What the entries say together. Entries with a fault say nothing.</summary>
    public StorySettings Read(ImmutableArray<EditorConfigEntry> entries)
    {
        var valid = entries.RemoveAll(entry => Fault(entry) is not null);
        var options = new AnalysisOptions { Guide = guide ?? GuideOf(valid), Severities = SeveritiesOf(valid) };
        return new StorySettings(options, valid);
    }

    /// <summary>The rules with the id or the name, else the family.</summary>
    public IEnumerable<Rule> RulesOf(string written)
    {
        var exact = known.Where(rule => IsExactly(rule, written));
        return exact.Any() || written.Length < 3 ? exact : known.Where(rule => rule.Id.StartsWith(written, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsExactly(Rule rule, string written) =>
        rule.Id.Equals(written, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(written, StringComparison.OrdinalIgnoreCase);

    private static Guide GuideOf(ImmutableArray<EditorConfigEntry> entries) =>
        entries.LastOrDefault(entry => SettingKey.Parse(entry.Key).Kind == SettingKind.Guide) is { } entry
        && EnumNames<Guide>.TryParse(entry.Value.ToLowerInvariant(), out var found) ? found : Guide.Neutral;

    /// <summary>What names a rule stands above what names its family, a longer beginning above a shorter one, then the later line.</summary>
    private ImmutableDictionary<string, Severity> SeveritiesOf(ImmutableArray<EditorConfigEntry> entries)
    {
        var severities = new SortedDictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var (rule, entry) in DecidingEntries(entries))
        {
            if (s_severities[entry.Value] is { } severity)
            {
                severities[rule.Id] = severity;
            }
        }

        // Stories with the same severities share one object, whichever files say so: the driver keeps something for each.
        return severities.Count == 0
            ? ImmutableDictionary<string, Severity>.Empty
            : _severities.GetOrAdd(string.Join(',', severities.Select(pair => $"{pair.Key}={pair.Value}")), _ => severities.ToImmutableDictionary());
    }

    /// <summary>For each rule whose severity is set the entry that sets it.</summary>
    public IEnumerable<(Rule Rule, EditorConfigEntry Entry)> DecidingEntries(ImmutableArray<EditorConfigEntry> entries) =>
        from rule in known
        let deciding = entries
            .Where(entry => SettingKey.Parse(entry.Key) is { Kind: SettingKind.Severity } key && Weight(rule, key.Rule) > 0)
            .OrderBy(entry => Weight(rule, SettingKey.Parse(entry.Key).Rule))
            .LastOrDefault()
        where deciding is not null
        select (rule, deciding);

    private int Weight(Rule rule, string written) =>
        IsExactly(rule, written) ? int.MaxValue : RulesOf(written).Contains(rule) ? written.Length : 0;

    private static bool IsUnset(EditorConfigEntry entry) => entry.Value.Equals(Unset, StringComparison.OrdinalIgnoreCase);

    private static EditorConfigError AtKey(EditorConfigEntry entry, int offset, string message) =>
        new(entry.Path, entry.Line, entry.KeyColumn + offset, message);

    private static EditorConfigError AtValue(EditorConfigEntry entry, string message) => new(entry.Path, entry.Line, entry.ValueColumn, message);
}
