using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using CopyLint.Formats.Decoding;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Pack;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Fixing;
using CopyLint.Workspace.Ignoring;
using CopyLint.Workspace.Packs;
using CopyLint.Workspace.Settings;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>
/// What stories are checked with: rules, settings, word lists, known findings. Safe for many threads. It keeps what it
/// reads: when a file changes that it may have read, it is exchanged for a new one.
/// </summary>
internal sealed class Desk
{
    private static readonly Lazy<RulePack> s_defaultRules = new(DefaultPack.Load);
    private static readonly ConcurrentDictionary<string, string?> s_pages = new(StringComparer.Ordinal);

    private readonly RulePacks _packs;
    private readonly string? _rulesFolder;
    private readonly CheckSettings _check;
    private readonly StoryRules _rules;
    private readonly EditorConfigFinder _configs = new();
    private readonly Lazy<FrozenDictionary<string, string>> _housePages;
    private readonly KnownFindingFinder _known = new(null);
    private readonly ConcurrentBag<StoryChecker> _checkers = [];

    /// <param name="rulesFolder">The folder of house rules that the editor's settings name, which the main pack has; it stands above every file.</param>
    private Desk(RulePacks packs, string? rulesFolder, Guide? guide)
    {
        _packs = packs;
        _rulesFolder = rulesFolder;
        Pack = packs.All;
        Guide = guide;
        var selection = RuleSelection.Create(Pack.Rules, [], []);
        _check = new CheckSettings { UnusedIgnoresOf = selection.Settles };
        SettingsReader = new SettingsReader(Pack.Definitions, guide, rulesFolder);
        _rules = new StoryRules(packs, selection, new SettingsFinder(_configs, SettingsReader), null);
        Stories = new FolderStories(selection.HasEditionRules, _rules, _check, Known);
        _housePages = new Lazy<FrozenDictionary<string, string>>(() => HousePages(Pack));
    }

    /// <summary>The rules that come with the product.</summary>
    public static RulePack DefaultRules => s_defaultRules.Value;

    /// <summary>A desk with the product's rules and nothing set.</summary>
    public static Desk Default() => new(new RulePacks(DefaultRules, ImmutableDictionary<string, RulePack>.Empty), null, null);

    /// <summary>All rules: for names and help. Which of them are run on a story, its settings say.</summary>
    public RulePack Pack { get; }

    /// <summary>The rules that hold where no settings name others.</summary>
    public RulePack MainPack => _packs.Main;

    /// <summary>What the editor says; it stands above every file. Null where it says nothing.</summary>
    public Guide? Guide { get; }

    public SettingsReader SettingsReader { get; }

    /// <summary>The folders with house rules that <c>.editorconfig</c> files name and whose rules are loaded.</summary>
    public IEnumerable<string> RulesFolders => _packs.ByFolder.Keys;

    /// <summary>A desk with these rules and this guide that has read nothing yet.</summary>
    public Desk With(RulePack main, string? rulesFolder, Guide? guide) => new(new RulePacks(main, ImmutableDictionary<string, RulePack>.Empty), rulesFolder, guide);

    /// <summary>The same with the rules of more folders.</summary>
    public Desk With(IEnumerable<KeyValuePair<string, RulePack>> more) => new(_packs with { ByFolder = _packs.ByFolder.SetItems(more) }, _rulesFolder, Guide);

    /// <summary>A desk with the same rules that has read nothing yet.</summary>
    public Desk Reloaded() => new(_packs, _rulesFolder, Guide);

    /// <summary>The same without the rules of folders that <c>.editorconfig</c> files name: they are to be loaded anew.</summary>
    public Desk Forgetting() => With(_packs.Main, _rulesFolder, Guide);

    /// <summary>The folders with house rules that settings above a story name and that are not loaded. Reads files.</summary>
    public ImmutableArray<string> MissingRules(CopyFile story)
    {
        if (_rulesFolder is not null)
        {
            return [];
        }

        _configs.ReadFrom(Path.GetDirectoryName(story.FullPath) ?? "");
        return _configs.RulesFolders.RemoveAll(_packs.ByFolder.ContainsKey);
    }

    /// <summary>The URI of the page that tells more about a rule, or null: for a rule of the house its own file.</summary>
    public string? PageOf(string rule) =>
        _housePages.Value.TryGetValue(rule, out var own) ? own
        : s_pages.GetOrAdd(rule, static id => RulePages.PathOf(id) is { } page ? DocumentFile.UriOf(page) : null);

    /// <summary>The stories of folders, compared with each other.</summary>
    public FolderStories Stories { get; }

    /// <param name="edition">What was found in the story across its folder.</param>
    public CheckedStory Check(CopyFile file, string text, EditionFindings edition, CancellationToken cancellationToken) => WithChecker(checker =>
    {
        var story = checker.Check(new DecodedStory(text, -1, StoryEncoding.Utf8, 0), file, EditionPlan.None, cancellationToken);
        return Known(file, edition.Findings.IsEmpty ? story : story with
        {
            Text = text,
            Findings = [.. story.Findings.Concat(edition.Findings).OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Span.End).ThenBy(finding => finding.Id, StringComparer.Ordinal)],
            Others = edition.Others,
        });
    });

    /// <summary>What all safe fixes together change in a story, those too that only the first ones make possible.</summary>
    public ImmutableArray<TextChange> SafeFixes(CopyFile file, string text, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (Encoding.UTF8.GetString(bytes) != text)
        {
            return [];
        }

        var changes = WithChecker(checker => new StoryFixer(checker, FixChoice.Safe, Known).Fix(file, EditionPlan.None, bytes, cancellationToken)).Changes;
        return [.. changes.Select(change => new TextChange(TextSpan.FromBounds(Characters(bytes, change.Start), Characters(bytes, change.End)), Encoding.UTF8.GetString(change.NewBytes)))];
    }

    private static int Characters(byte[] bytes, int end) => Encoding.UTF8.GetCharCount(bytes, 0, end);

    private CheckedStory Known(CopyFile file, CheckedStory story)
    {
        lock (_known)
        {
            return _known.Suppress(file, story);
        }
    }

    private T WithChecker<T>(Func<StoryChecker, T> use)
    {
        if (!_checkers.TryTake(out var checker))
        {
            checker = new StoryChecker(_rules, _check);
        }

        var result = use(checker);
        _checkers.Add(checker);
        return result;
    }

    /// <summary>The files of the rules that do not come with the product: those are named by their whole path.</summary>
    private static FrozenDictionary<string, string> HousePages(RulePack pack) => pack == DefaultRules
        ? FrozenDictionary<string, string>.Empty
        : (from definition in pack.Definitions
           from source in pack.Sources
           where Path.IsPathFullyQualified(source.Path) && source.Path.EndsWith($"/{definition.Rule.Name}.yml", StringComparison.Ordinal)
           select (definition.Rule.Id, source.Path)).DistinctBy(pair => pair.Id).ToFrozenDictionary(pair => pair.Id, pair => DocumentFile.UriOf(pair.Path), StringComparer.Ordinal);
}
