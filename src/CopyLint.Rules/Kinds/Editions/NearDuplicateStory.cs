using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>
/// A story whose long sentences mostly stand in an earlier one: at its first sentence of them. Two versions of one
/// story are not reported; the rule on versions has them.
/// </summary>
internal sealed class NearDuplicateStory : RuleKind
{
    public override string Name => "near-duplicate-story";

    public override ImmutableArray<string> Placeholders => ["file", "percent"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterEditionAction(Declaration, Report);

        /// <summary>What the story says of its being shared ("pool report"), or null.</summary>
        private object? Declaration(StoryContext story) => settings.IsExcepted(story.Tree, new(0, story.Tree.Text.Length)) ? this : null;

        private void Report(StoryEvent stories, ImmutableArray<object?> declarations)
        {
            foreach (var duplicate in stories.NearDuplicates)
            {
                if (declarations[duplicate.Later] is null && !stories.Stories[duplicate.Later].IsVersionOf(stories.Stories[duplicate.Earlier]))
                {
                    Report(stories, duplicate);
                }
            }
        }

        private void Report(StoryEvent stories, in NearDuplicate duplicate)
        {
            var earlier = stories.Stories[duplicate.Earlier];
            var percent = EditionText.Number((int)Math.Floor(duplicate.Share * 100));
            stories.Report(Rule, duplicate.Later, new Finding(
                stories.Stories[duplicate.Later].Sentences[duplicate.LaterSentence].Span, settings.Message.Fill(("file", earlier.Name), ("percent", percent)))
            {
                Related = [stories.Place(duplicate.Earlier, earlier.Sentences[duplicate.EarlierSentence].Span, "The first sentence that both stories have.")],
            });
        }
    }
}
