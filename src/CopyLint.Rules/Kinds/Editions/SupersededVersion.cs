using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>A story of which the event has a newer version, under the same id or the same slug: reported at the older one.</summary>
internal sealed class SupersededVersion : RuleKind
{
    public override string Name => "superseded-version";

    public override ImmutableArray<string> Placeholders => ["file", "version"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterEditionAction(Report);

        private void Report(StoryEvent stories)
        {
            var reported = new HashSet<int>();
            foreach (var item in Groups(stories, static story => story.Metadata.Id))
            {
                ReportOlder(stories, [.. item], static (newer, older) => ItemVersion.IsNewer(newer.Metadata, older.Metadata), static story => ItemVersion.NameOf(story.Metadata), reported);
            }

            foreach (var slug in Groups(stories, static story => story.Label.IsNone ? null : story.Label.Slug))
            {
                ReportOlder(
                    stories, [.. slug], static (newer, older) => newer.Label.Version > older.Label.Version, static story => MessageTemplate.Words(story.Text, story.Label.Marker), reported);
            }
        }

        private static IEnumerable<IGrouping<string?, int>> Groups(StoryEvent stories, Func<StoryDigest, string?> name) =>
            Enumerable.Range(0, stories.Stories.Length).GroupBy(story => name(stories.Stories[story])).Where(group => group.Key is not null);

        /// <summary>Reports each story for which there is a newer one, beside the newest. A version that takes the story back is the affair of the rule on killed stories.</summary>
        private void ReportOlder(StoryEvent stories, ImmutableArray<int> versions, Func<StoryDigest, StoryDigest, bool> isNewer, Func<StoryDigest, string> nameOf, HashSet<int> reported)
        {
            var newest = versions.Aggregate((best, next) => isNewer(stories.Stories[next], stories.Stories[best]) ? next : best);
            if (stories.Stories[newest].Metadata.Status == StoryStatus.Canceled)
            {
                return;
            }

            foreach (var story in versions)
            {
                if (isNewer(stories.Stories[newest], stories.Stories[story]) && reported.Add(story))
                {
                    Report(stories, story, newest, nameOf(stories.Stories[newest]));
                }
            }
        }

        private void Report(StoryEvent stories, int story, int newest, string version)
        {
            var newer = stories.Stories[newest];
            stories.Report(Rule, story, new Finding(stories.Stories[story].Title, settings.Message.Fill(("file", newer.Name), ("version", version)))
            {
                Related = [stories.Place(newest, newer.Title, "The newer version.")],
            });
        }
    }
}
