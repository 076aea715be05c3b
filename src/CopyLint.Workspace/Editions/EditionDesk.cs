using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Editions;

/// <summary>
/// Gathers the stories of a run into their editions and checks each edition when a story of another one comes, and the last
/// one at the end. Stories come in the order of their files, those of an edition together, on one thread; an edition's
/// memory goes when it closes.
/// </summary>
/// <param name="closed">Gets the name of each edition that closes, and what is found across its stories.</param>
public sealed class EditionDesk(StoryRules rules, CheckSettings settings, Action<string, ImmutableArray<CheckedStory>> closed)
{
    private OpenEdition? _open;

    /// <summary>A story that stands for itself closes no edition.</summary>
    public void Add(StoryInput input, CheckedStory story, CancellationToken cancellationToken)
    {
        var edition = input.Edition;
        if (edition == EditionPlan.None || (edition.Files == 1 && story.Count <= 1))
        {
            return;
        }

        if (_open?.Plan != edition)
        {
            Close(cancellationToken);
            _open = new OpenEdition(edition);
        }

        _open.Stories += story.Count;
        if (_open.Stories > Edition.MostStories)
        {
            _open.Members.Clear();
        }
        else
        {
            _open.Members.AddRange(story.Remembered.Select(remembered => (remembered, rules.For(input.File).Driver)));
        }
    }

    /// <summary>Behind the last story.</summary>
    public void Close(CancellationToken cancellationToken)
    {
        if (_open is not { } edition)
        {
            return;
        }

        _open = null;
        var start = settings.Clock?.Now ?? 0;
        var found = Find(edition, cancellationToken);
        settings.Clock?.Add(AnalysisStage.Edition, start);
        closed(edition.Plan.Name, found);
    }

    private ImmutableArray<CheckedStory> Find(OpenEdition edition, CancellationToken cancellationToken)
    {
        if (edition.Stories > Edition.MostStories)
        {
            return settings.ReportsLargeEditions ? TooLarge(edition.Plan.Name) : [];
        }

        var findings = edition.Members.GroupBy(member => member.Driver.Lexicon).SelectMany(group => Find([.. group], cancellationToken)).ToList();
        var stories = findings.Count == 0 ? [] : edition.Members.ToDictionary(member => member.Story.Digest.Path, member => member.Story, StringComparer.Ordinal);
        return
        [
            .. findings.GroupBy(finding => stories[finding.Story.Path].Text.Key)
                .OrderBy(text => text.Key, StringComparer.Ordinal)
                .Select(text => Checked([.. text], stories)),
        ];
    }

    /// <summary>Stories with the same rules: where their options differ, those of the story that a finding stands in hold.</summary>
    private IEnumerable<EditionFinding> Find(ImmutableArray<(RememberedStory Story, CopyDriver Driver)> members, CancellationToken cancellationToken)
    {
        var edition = Edition.Of(members.Select(member => member.Story.Digest));
        var all = members.Select(member => member.Driver).Distinct().ToList();
        if (all is [var only])
        {
            return only.AnalyzeEdition(edition, settings.Jobs, cancellationToken);
        }

        var drivers = members.ToDictionary(member => member.Story.Digest, member => member.Driver);
        return all.SelectMany(driver => driver.AnalyzeEdition(edition, settings.Jobs, cancellationToken).Where(finding => drivers[finding.Story] == driver));
    }

    /// <summary>The findings of a text's stories at their places in it, and those of the others in theirs.</summary>
    private static CheckedStory Checked(ImmutableArray<EditionFinding> findings, Dictionary<string, RememberedStory> stories)
    {
        var own = stories[findings[0].Story.Path];
        var named = findings.SelectMany(finding => finding.Diagnostic.Related).Select(place => place.Path).OfType<string>().Select(path => stories[path].Text);
        return new CheckedStory(own.Text.Path, own.Text.Text, [.. findings.Select(InFile).Order(Comparer<Diagnostic>.Create(DiagnosticPipeline.Compare))], null)
        {
            Stories = own.Stories,
            FirstLine = own.Text.FirstLine,
            Start = own.Text.Start,
            Others = named.Where(text => text.Key != own.Text.Key).DistinctBy(text => text.Key).ToImmutableDictionary(text => text.Key, StringComparer.Ordinal),
        };

        Diagnostic InFile(EditionFinding finding)
        {
            var found = stories[finding.Story.Path].InFile(finding.Diagnostic);
            return found with { Related = [.. found.Related.Select(InOther)] };
        }

        RelatedPlace InOther(RelatedPlace place)
        {
            if (place.Path is not { } path)
            {
                return place;
            }

            var mapped = stories[path].InFile(place);
            return mapped.Path == own.Text.Key ? mapped with { Path = null } : mapped;
        }
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

    private sealed class OpenEdition(EditionPlan plan)
    {
        public EditionPlan Plan => plan;

        public int Stories { get; set; }

        /// <summary>The stories that have come, each with its driver.</summary>
        public List<(RememberedStory Story, CopyDriver Driver)> Members { get; } = [];
    }
}
