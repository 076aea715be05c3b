using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
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
    private readonly CopyDriver _driver;
    private readonly CheckSettings _check;
    private readonly StoryRules _rules;
    private readonly Lazy<FrozenDictionary<string, string>> _housePages;
    private readonly KnownFindingFinder _known = new(null);
    private readonly ConcurrentBag<StoryChecker> _checkers = [];

    private static readonly Lazy<RulePack> s_defaultRules = new(DefaultPack.Load);
    private static readonly ConcurrentDictionary<string, string?> s_pages = new(StringComparer.Ordinal);

    private Desk(RulePack pack, Guide? guide, CopyDriver driver)
    {
        Pack = pack;
        Guide = guide;
        _driver = driver;
        var selection = RuleSelection.Create(pack.Rules, [], []);
        _check = new CheckSettings { UnusedIgnoresOf = selection.Settles };
        SettingsReader = new SettingsReader(pack.Definitions, guide, null);
        _rules = new StoryRules(driver, new SettingsFinder(new EditorConfigFinder(), SettingsReader));
        Stories = new FolderStories(driver, _rules, _check, plan => new StoryChecker(_rules, _check, plan), Known);
        _housePages = new Lazy<FrozenDictionary<string, string>>(() => HousePages(pack));
    }

    /// <summary>The rules that come with the product.</summary>
    public static RulePack DefaultRules => s_defaultRules.Value;

    /// <summary>A desk with the product's rules and nothing set.</summary>
    public static Desk Default() => new(DefaultRules, null, new CopyDriver(DefaultRules.Rules));

    public RulePack Pack { get; }

    /// <summary>What the editor says; it stands above every file. Null where it says nothing.</summary>
    public Guide? Guide { get; }

    public SettingsReader SettingsReader { get; }

    /// <summary>A desk with these rules and this guide that has read nothing yet.</summary>
    public Desk With(RulePack pack, Guide? guide) => new(pack, guide, pack == Pack ? _driver : new CopyDriver(pack.Rules));

    /// <summary>A desk with the same rules that has read nothing yet.</summary>
    public Desk Reloaded() => new(Pack, Guide, _driver);

    /// <summary>The URI of the page that tells more about a rule, or null: for a rule of the house its own file.</summary>
    public string? PageOf(string rule) =>
        _housePages.Value.TryGetValue(rule, out var own) ? own
        : s_pages.GetOrAdd(rule, static id => RulePages.PathOf(id) is { } page ? DocumentFile.UriOf(page) : null);

    /// <summary>The stories of folders, compared with each other.</summary>
    public FolderStories Stories { get; }

    /// <param name="edition">What was found in the story across its folder.</param>
    public CheckedStory Check(CopyFile file, string text, EditionFindings edition, CancellationToken cancellationToken) => WithChecker(checker =>
    {
        var story = checker.Check(new DecodedStory(text, -1, StoryEncoding.Utf8, 0), file, cancellationToken);
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

        var changes = WithChecker(checker => new StoryFixer(checker, FixChoice.Safe, Known).Fix(file, bytes, cancellationToken)).Changes;
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
            checker = new StoryChecker(_rules, _check, EditionPlan.None);
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
