using System.Collections.Concurrent;
using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Analyzers;
using CopyLint.Rules.Files;
using CopyLint.Rules.Kinds;
using CopyLint.Text;
using CopyLint.Workspace.Packs;

namespace CopyLint.Workspace.Settings;

/// <summary>From the entries of <c>.editorconfig</c> files to settings, and what is wrong with an entry. Safe for many threads.</summary>
/// <param name="definitions">All rules that an entry can name; those of the engine are known.</param>
/// <param name="guide">What the command line says; it stands above every file.</param>
/// <param name="rulesFolder">The same for the folder with house rules.</param>
public sealed class SettingsReader(ImmutableArray<RuleDefinition> definitions, Guide? guide, string? rulesFolder)
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

    private readonly ImmutableArray<Rule> _known = [.. definitions.Select(definition => definition.Rule).Concat(EngineRules.All).DistinctBy(rule => rule.Id)];
    private readonly ConcurrentDictionary<string, ImmutableArray<Rule>> _rulesOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, Severity>> _severities = new(StringComparer.Ordinal);

    /// <summary>Whether the entry is none of ours: a severity of another tool's rule.</summary>
    public bool IsForeign(EditorConfigEntry entry) =>
        entry.Key.StartsWith(SettingKey.RoslynPrefix, StringComparison.OrdinalIgnoreCase)
        && !entry.Key.AsSpan(SettingKey.RoslynPrefix.Length).StartsWith("CL", StringComparison.OrdinalIgnoreCase)
        && RulesOf(SettingKey.Parse(entry.Key).Rule).IsEmpty;

    /// <summary>What is wrong with the entry, or null.</summary>
    public HouseFileError? Fault(EditorConfigEntry entry)
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
            case SettingKind.Severity when RulesOf(key.Rule).IsEmpty:
                return AtKey(entry, key.RuleOffset, $"There is no rule '{key.Rule}'.{NearestName.Hint(key.Rule, _known.SelectMany(rule => (string[])[rule.Id, rule.Name]))}");
            case SettingKind.Severity when !s_severities.ContainsKey(entry.Value):
                return AtValue(entry, $"'{entry.Value}' is no severity.{NearestName.Hint(entry.Value, s_severityNames)} Known: {string.Join(", ", s_severityNames)}.");
            case SettingKind.Option:
                return OptionFault(entry, key);
            case SettingKind.Rules when entry.Value.Length == 0 || (!IsUnset(entry) && !RuleFolder.Exists(FolderOf(entry))):
                return AtValue(entry, $"There is no folder '{entry.Value}' with rules.");
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
        var folder = rulesFolder ?? (Last(valid, SettingKind.Rules) is { } rules ? FolderOf(rules) : null);
        var ofRules = OptionsOf(valid);
        return new StorySettings(new AnalysisOptions { Guide = guide ?? GuideOf(valid), Severities = SeveritiesOf(valid) }, valid)
        {
            RulesFolder = folder,
            Outlets = Last(valid, SettingKind.Outlet) is { } outlet ? [.. outlet.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : [],
            RuleOptions = ofRules,
            DriverKey = string.Join('\n', ofRules.Select(option => $"{option.Rule} {option.Name} {option.Entry.Value}").Prepend(folder ?? "")),
        };
    }

    /// <summary>The folder that <c>copylint_rules</c> names, from the folder of its file.</summary>
    public static string FolderOf(EditorConfigEntry entry) => Path.GetFullPath(Path.Join(entry.Folder, entry.Value));

    /// <summary>The rules with the id or the name, else the family.</summary>
    private ImmutableArray<Rule> RulesOf(string written) => _rulesOf.GetOrAdd(written, static (name, known) =>
    {
        ImmutableArray<Rule> exact = [.. known.Where(rule => IsExactly(rule, name))];
        return !exact.IsEmpty || name.Length < 3 ? exact : [.. known.Where(rule => rule.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase))];
    }, _known);

    private static bool IsExactly(Rule rule, string written) =>
        rule.Id.Equals(written, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(written, StringComparison.OrdinalIgnoreCase);

    /// <summary>The entry that holds; null where there is none, or where it takes back what stood before it.</summary>
    private static EditorConfigEntry? Last(ImmutableArray<EditorConfigEntry> entries, SettingKind kind) =>
        entries.LastOrDefault(entry => SettingKey.Parse(entry.Key).Kind == kind) is { } last && !IsUnset(last) ? last : null;

    private static Guide GuideOf(ImmutableArray<EditorConfigEntry> entries) =>
        Last(entries, SettingKind.Guide) is { } entry && EnumNames<Guide>.TryParse(entry.Value.ToLowerInvariant(), out var found) ? found : Guide.Neutral;

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

    /// <summary>For each rule whose severity is set the entry that sets it, in the order of the ids.</summary>
    public IEnumerable<(Rule Rule, EditorConfigEntry Entry)> DecidingEntries(ImmutableArray<EditorConfigEntry> entries)
    {
        var deciding = new SortedDictionary<string, (Rule Rule, EditorConfigEntry Entry, int Weight)>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (SettingKey.Parse(entry.Key) is { Kind: SettingKind.Severity } key)
            {
                foreach (var rule in RulesOf(key.Rule))
                {
                    var weight = IsExactly(rule, key.Rule) ? int.MaxValue : key.Rule.Length;
                    if (!deciding.TryGetValue(rule.Id, out var before) || weight >= before.Weight)
                    {
                        deciding[rule.Id] = (rule, entry, weight);
                    }
                }
            }
        }

        return deciding.Values.Select(found => (found.Rule, found.Entry));
    }

    /// <summary>The entry that sets what there is one of; null where none does, or where the command line stands above it.</summary>
    public EditorConfigEntry? DecidingEntry(ImmutableArray<EditorConfigEntry> entries, SettingKind kind) =>
        (kind == SettingKind.Guide && guide is not null) || (kind == SettingKind.Rules && rulesFolder is not null) ? null : Last(entries, kind);

    private HouseFileError? OptionFault(EditorConfigEntry entry, SettingKey key)
    {
        if (DefinitionOf(key.Rule) is not { } definition)
        {
            return AtKey(entry, 0, $"There is no setting '{entry.Key}'.{NearestName.Hint(entry.Key, SettingKey.Fixed.ToArray().Concat(_known.Select(rule => SettingKey.OptionPrefix + rule.Id + '_' + key.Option)))}");
        }

        if (OptionOf(definition, key.Option) is not { } option)
        {
            var names = definition.Options.Select(known => known.Name).ToArray();
            return AtKey(entry, key.RuleOffset + key.Rule.Length + 1, names.Length == 0
                ? $"{definition.Rule.Id} has no options."
                : $"{definition.Rule.Id} has no option '{key.Option}'.{NearestName.Hint(key.Option, names)} It has {string.Join(", ", names)}.");
        }

        return IsUnset(entry) || option.Parse(entry.Value) is not null
            ? null
            : AtValue(entry, $"'{option.Name}' must be {option.Expected}.{NearestName.Hint(entry.Value, option.Allowed)}");
    }

    private RuleDefinition? DefinitionOf(string written) => definitions.FirstOrDefault(definition => IsExactly(definition.Rule, written));

    /// <summary>Names of options have hyphens in rule files; in a key '_' does as well.</summary>
    private static KindOption? OptionOf(RuleDefinition definition, string name) =>
        definition.Options.FirstOrDefault(option => option.Name.Equals(name.Replace('_', '-'), StringComparison.OrdinalIgnoreCase));

    private ImmutableArray<OptionSetting> OptionsOf(ImmutableArray<EditorConfigEntry> entries)
    {
        var settings = new SortedDictionary<string, OptionSetting>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var key = SettingKey.Parse(entry.Key);
            if (key.Kind == SettingKind.Option && DefinitionOf(key.Rule) is { } definition && OptionOf(definition, key.Option) is { } option)
            {
                var id = $"{definition.Rule.Id} {option.Name}";
                if (IsUnset(entry))
                {
                    settings.Remove(id);
                }
                else
                {
                    settings[id] = new OptionSetting(definition.Rule.Id, option.Name, option.Parse(entry.Value)!, entry);
                }
            }
        }

        return [.. settings.Values];
    }

    private static bool IsUnset(EditorConfigEntry entry) => entry.Value.Equals(Unset, StringComparison.OrdinalIgnoreCase);

    private static HouseFileError AtKey(EditorConfigEntry entry, int offset, string message) =>
        new(EngineRules.WrongSetting.Id, entry.Path, entry.Line, entry.KeyColumn + offset, message);

    private static HouseFileError AtValue(EditorConfigEntry entry, string message) =>
        new(EngineRules.WrongSetting.Id, entry.Path, entry.Line, entry.ValueColumn, message);
}
