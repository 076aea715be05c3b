using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Editions.Versions;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>
/// A story that another one takes back: at the top of the notice stands one of the rule's patterns, and it names the story by
/// its slug or headline; or both are the same item, and the other one is canceled. Reported at the killed story. An item whose
/// own status is canceled, or withheld until nobody says when, is reported too.
/// </summary>
internal sealed class KilledStory : RuleKind
{
    /// <summary>In UTF-16 units. A formula further down is told of, not given.</summary>
    private const int Top = 600;

    public override string Name => "killed-story";

    public override bool StartsFromPatterns => true;

    public override ImmutableArray<string> Placeholders => ["reason"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context)
        {
            context.RegisterStoryAction(CheckStatus);
            context.RegisterEditionAction(Collect, Report);
        }

        private void CheckStatus(StoryContext story)
        {
            var metadata = story.Model.Metadata;
            var isHeld = metadata is { Status: StoryStatus.Withheld, Embargo: null };
            if ((metadata.Status == StoryStatus.Canceled || isHeld) && !story.Tree.Sentences.IsEmpty && Collect(story) is null)
            {
                var reason = isHeld ? "The item's status is 'withheld'" : "The item's status is 'canceled'";
                story.Report(Rule, new Finding(story.Tree.Sentences[0].Span, settings.Message.Fill(("reason", reason))));
            }
        }

        private Notice? Collect(StoryContext story)
        {
            var tree = story.Tree;
            foreach (ref readonly var hit in tree.Hits)
            {
                if (tree.Tokens[hit.First].Start >= Top)
                {
                    break;
                }

                var formula = tree.SpanOf(hit.First, hit.End);
                if (settings.Find.Contains(hit.Phrase) && !story.Model.IsQuoted(formula) && !IsOfPhoto(tree.Text, formula.Start))
                {
                    return new Notice(formula, KillNotice.TitlesIn(tree.Text, LabelReader.Read(tree.Text)));
                }
            }

            return null;
        }

        /// <summary>Whether the line of the formula takes back a picture.</summary>
        private static bool IsOfPhoto(string text, int at)
        {
            var start = text.LastIndexOf('\n', at) + 1;
            var end = text.IndexOf('\n', at) is > 0 and var found ? found : text.Length;
            return text.AsSpan(start, end - start).Contains("photo", StringComparison.OrdinalIgnoreCase);
        }

        private void Report(StoryEvent stories, ImmutableArray<Notice?> notices)
        {
            var isReported = new bool[notices.Length];
            for (var notice = 0; notice < notices.Length; notice++)
            {
                for (var story = 0; notices[notice] is not null && story < notices.Length; story++)
                {
                    if (notices[story] is null && NamedPlace(stories.Stories[story], notices[notice]!.Titles) is { } place)
                    {
                        Report(stories, story, place, notice, notices[notice]!.Formula);
                        isReported[story] = true;
                    }
                }
            }

            ReportCanceled(stories, isReported);
        }

        /// <summary>Reports the versions of an item that a canceled one follows.</summary>
        private void ReportCanceled(StoryEvent stories, bool[] isReported)
        {
            for (var canceled = 0; canceled < isReported.Length; canceled++)
            {
                var last = stories.Stories[canceled];
                for (var story = 0; last.Metadata is { Status: StoryStatus.Canceled, Id: not null } && story < isReported.Length; story++)
                {
                    var own = stories.Stories[story].Metadata;
                    if (own.Id == last.Metadata.Id && own.Status != StoryStatus.Canceled && !ItemVersion.IsNewer(own, last.Metadata) && !isReported[story])
                    {
                        isReported[story] = true;
                        Report(stories, story, stories.Stories[story].Title, canceled, last.Title);
                    }
                }
            }
        }

        /// <summary>The line by which the notice names the story, or null.</summary>
        private static TextSpan? NamedPlace(StoryDigest story, ImmutableArray<string> titles)
        {
            if (titles.Contains(story.Label.Slug))
            {
                return story.Label.Line;
            }

            foreach (var sentence in story.Sentences)
            {
                if (sentence.Role == BlockRole.Headline && titles.Contains(LabelReader.Fold(story.Text.AsSpan(sentence.Span.Start, sentence.Span.Length))))
                {
                    return sentence.Span;
                }
            }

            return null;
        }

        private void Report(StoryEvent stories, int story, TextSpan place, int notice, TextSpan formula)
        {
            var line = EditionText.Number(stories.LineOf(notice, formula.Start));
            stories.Report(Rule, story, new Finding(place, settings.Message.Fill(("reason", $"{stories.Stories[notice].Name} takes this story back (line {line})")))
            {
                Related = [stories.Place(notice, formula, "The notice.")],
            });
        }

        private sealed record Notice(TextSpan Formula, ImmutableArray<string> Titles);
    }
}
