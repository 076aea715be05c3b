using System.Collections.Concurrent;
using CopyLint.Analysis;
using CopyLint.Rules.Kinds;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Packs;
using CopyLint.Workspace.Settings;
using CopyLint.Workspace.Words;

namespace CopyLint.Workspace.Checking;

/// <summary>
/// Which rules are run on each story and what holds for it. Stories with the same house rules and rule options share a
/// driver; severities and the guide need none of their own. Safe for many threads.
/// </summary>
public sealed class StoryRules
{
    private readonly Func<StorySettings, CopyDriver> _create;
    private readonly HouseWordFinder _words = new();
    private readonly ConcurrentDictionary<string, CopyDriver> _drivers = new(StringComparer.Ordinal);
    private readonly FolderMemo<(string Folder, StorySettings Settings), BoundRules> _bound = new();

    /// <param name="selection">The rules that are wanted of those of the packs.</param>
    /// <param name="clock">Measures the rules, or null.</param>
    public StoryRules(RulePacks packs, RuleSelection selection, SettingsFinder settings, AnalysisClock? clock)
    {
        Settings = settings;
        _create = own => new CopyDriver(selection.Of(packs.For(own.RulesFolder).With(OptionsOf(own)).Rules), clock);
    }

    /// <summary>One driver for all stories.</summary>
    public StoryRules(CopyDriver driver, SettingsFinder settings)
    {
        Settings = settings;
        _create = _ => driver;
    }

    public SettingsFinder Settings { get; }

    /// <summary>When the run began, for what holds until a moment; null where nothing is still to come.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Settings files and word lists that could not be read.</summary>
    public IEnumerable<WorkspaceProblem> Problems => Settings.Problems.Concat(_words.Problems);

    /// <summary>What one story is checked with. It costs a look at the settings: ask once a story.</summary>
    public BoundRules For(CopyFile story) => _bound.GetOrAdd((Path.GetDirectoryName(story.FullPath) ?? "", Settings.For(story)), Bind);

    private BoundRules Bind((string Folder, StorySettings Settings) key) =>
        new(DriverUnder(key.Settings), key.Settings.Options with { Now = Now, HouseWords = _words.For(key.Folder, key.Settings.Outlets) });

    private CopyDriver DriverUnder(StorySettings own) =>
        _drivers.GetOrAdd(own.DriverKey, static (_, arguments) => arguments._create(arguments.own), (_create, own));

    private static ILookup<string, KeyValuePair<string, KindValue>> OptionsOf(StorySettings settings) =>
        settings.RuleOptions.ToLookup(option => option.Rule, option => KeyValuePair.Create(option.Name, option.Value));
}
