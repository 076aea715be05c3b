using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Rules.Messages;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>A story of which the event has a newer version under the same slug: reported at the older one.</summary>
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
            foreach (var slug in Enumerable.Range(0, stories.Stories.Length).Where(story => !stories.Stories[story].Label.IsNone).GroupBy(story => stories.Stories[story].Label.Slug))
            {
                var newest = slug.MaxBy(story => stories.Stories[story].Label.Version);
                foreach (var story in slug.Where(story => stories.Stories[story].Label.Version < stories.Stories[newest].Label.Version))
                {
                    Report(stories, story, newest);
                }
            }
        }

        private void Report(StoryEvent stories, int story, int newest)
        {
            var newer = stories.Stories[newest];
            var version = MessageTemplate.Words(newer.Text, newer.Label.Marker);
            stories.Report(Rule, story, new Finding(stories.Stories[story].Label.Line, settings.Message.Fill(("file", newer.Path), ("version", version)))
            {
                Related = [stories.Place(newest, newer.Label.Line, "The newer version.")],
            });
        }
    }
}
