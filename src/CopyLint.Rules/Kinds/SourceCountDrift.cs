using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.Sources;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// "three officials", and then "both": the story loses count of its sources. The rule's patterns give words that stand for
/// the whole group ("both said"). Single sources and further groups count, so that two and one make three.
/// </summary>
internal sealed class SourceCountDrift : RuleKind
{
    private const int FarthestSentences = 4;

    public override string Name => "source-count-drift";

    public override bool StartsFromPatterns => true;

    public override ImmutableArray<string> Placeholders => ["match", "first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context)
        {
            foreach (var phrase in settings.Find.Phrases)
            {
                context.RegisterPhraseAction(phrase, Check);
            }
        }

        private void Check(StoryContext story, int index)
        {
            ref readonly var hit = ref story.Tree.Hits[index];
            var span = story.Tree.SpanOf(hit.ReportFirst, hit.ReportEnd);
            var group = story.Wants(Rule, span) ? CountedIn(story.Tree, hit.ReportFirst, hit.ReportEnd) : 0;
            if (group > 0 && GroupBefore(story, hit.First, out var counted, out var all) is var source and >= 0 && group != counted && group != all)
            {
                var first = story.Model.Sources[source].Span;
                var words = MessageTemplate.Words(story.Tree, first);
                story.Report(Rule, new Finding(span, settings.Message.Fill(("match", MessageTemplate.Words(story.Tree, span)), ("first", words)))
                {
                    Related = [new RelatedPlace(first, $"here they are '{words}'")],
                });
            }
        }

        /// <summary>both is 2, "all three" 3.</summary>
        private static int CountedIn(StoryTree tree, int first, int end)
        {
            for (var i = first; i < end; i++)
            {
                var number = tree.PayloadOf(i, WordList.NumberWord);
                if (number > 1 || tree.IsWord(i, "both") || tree.IsWord(i, "pair"))
                {
                    return Math.Max(2, number);
                }
            }

            return 0;
        }

        /// <summary>
        /// The latest counted group of sources a few sentences back, or -1 where there is none, or where others have spoken
        /// since whom nobody counted.
        /// </summary>
        /// <param name="all">With the single sources that spoke after the group.</param>
        private static int GroupBefore(StoryContext story, int token, out int counted, out int all)
        {
            (counted, all) = (0, 0);
            var sources = story.Model.Sources;
            var sentence = story.Tree.SentenceOf(token);
            for (var i = LastBefore(sources, token); i >= 0 && sentence - story.Tree.SentenceOf(sources[i].First) <= FarthestSentences; i--)
            {
                if (sources[i].Kind == SourceKind.Pronoun || sources[i].IsDefinite)
                {
                    continue;
                }

                if (!sources[i].IsPlural)
                {
                    all++;
                    continue;
                }

                counted = SourceNumber.Of(story.Model, sources[i]);
                all += counted;
                return counted > 0 ? i : -1;
            }

            return -1;
        }

        private static int LastBefore(ReadOnlySpan<Source> sources, int token) => sources.CountBefore(token, static (source, at) => source.End <= at) - 1;
    }
}
