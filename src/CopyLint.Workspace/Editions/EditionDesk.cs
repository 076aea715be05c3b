using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Editions;

/// <summary>
/// Gathers the stories of a run into their editions and checks each edition when its last story has come. Stories come in
/// the order of their files, on one thread; an edition's memory goes when it closes.
/// </summary>
public sealed class EditionDesk(StoryRules rules, CheckSettings settings, EditionPlan plan)
{
    private readonly Dictionary<string, OpenEdition> _open = new(StringComparer.Ordinal);

    /// <summary>What is found across the stories of the editions that close with this file: nothing but with their last one.</summary>
    public ImmutableArray<CheckedStory> Add(CopyFile file, CheckedStory story, CancellationToken cancellationToken)
    {
        var name = plan.NameOf(file);
        var size = plan.SizeOf(name);
        if (size <= 1)
        {
            return [];
        }

        if (!_open.TryGetValue(name, out var edition))
        {
            _open[name] = edition = new OpenEdition();
        }

        edition.Files++;
        if (story.Digest is { } digest)
        {
            edition.Drivers.Add(digest, rules.For(file).Driver);
        }

        if (edition.Files < size || !_open.Remove(name))
        {
            return [];
        }

        var start = settings.Clock?.Now ?? 0;
        var found = Close(name, size, edition, cancellationToken);
        settings.Clock?.Add(AnalysisStage.Edition, start);
        return found;
    }

    /// <summary>Whether stories of the edition are still to come.</summary>
    public bool IsOpen(string edition) => _open.ContainsKey(edition);

    private ImmutableArray<CheckedStory> Close(string name, int size, OpenEdition edition, CancellationToken cancellationToken)
    {
        if (size > Edition.MostStories)
        {
            return settings.ReportsLargeEditions ? TooLarge(name) : [];
        }

        var stories = edition.Drivers.Keys.ToDictionary(story => story.Path, StringComparer.Ordinal);
        return
        [
            .. edition.Drivers.GroupBy(story => story.Value.Lexicon)
                .SelectMany(group => Find([.. group], cancellationToken))
                .GroupBy(finding => finding.Story)
                .OrderBy(story => story.Key.Path, StringComparer.Ordinal)
                .Select(story => Checked(story.Key, [.. story.Select(finding => finding.Diagnostic)], stories)),
        ];
    }

    /// <summary>Stories with the same rules: where their options differ, those of the story that a finding stands in hold.</summary>
    private static IEnumerable<EditionFinding> Find(ImmutableArray<KeyValuePair<StoryDigest, CopyDriver>> stories, CancellationToken cancellationToken)
    {
        var edition = Edition.Of(stories.Select(story => story.Key));
        var drivers = stories.ToDictionary(story => story.Key, story => story.Value);
        return drivers.Values.Distinct().SelectMany(driver => driver.AnalyzeEdition(edition, cancellationToken).Where(finding => drivers[finding.Story] == driver));
    }

    private static CheckedStory Checked(StoryDigest story, ImmutableArray<Diagnostic> findings, Dictionary<string, StoryDigest> stories)
    {
        var named = findings.SelectMany(finding => finding.Related).Select(place => place.Path).OfType<string>().Distinct();
        return new CheckedStory(story.Path, story.Text, findings, null)
        {
            Others = named.ToImmutableDictionary(path => path, path => stories[path].Text, StringComparer.Ordinal),
        };
    }

    private ImmutableArray<CheckedStory> TooLarge(string name)
    {
        var rule = EngineRules.EditionTooLarge;
        var message = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"More than {Edition.MostStories:N0} stories: they are not compared with each other. Check smaller folders, or say --edition none.");
        var found = new Diagnostic(rule.Descriptor, rule.Severity, new TextSpan(0, 0), message, default, IsQuoted: false, [], [], null);
        var findings = rules.For(new CopyFile(name, Path.GetFullPath(Path.Join(name, "*")))).Leveled([found], rule);
        return findings.IsEmpty ? [] : [new CheckedStory(name, "", findings, null)];
    }

    private sealed class OpenEdition
    {
        public int Files { get; set; }

        /// <summary>The stories that have come, each with its driver.</summary>
        public Dictionary<StoryDigest, CopyDriver> Drivers { get; } = [];
    }
}
