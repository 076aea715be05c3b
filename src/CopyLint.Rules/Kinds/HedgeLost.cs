using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// "a suspected bomb", and later "the bomb" with nothing between that confirms it. The rule's patterns give the doubted
/// thing (a word of doubt before the part to report) and the bare thing; where the story knew the thing before it doubted
/// it, lays the sentence to somebody or doubts it again, nothing is lost.
/// </summary>
internal sealed class HedgeLost : RuleKind
{
    private const int MostThings = 16;

    public override string Name => "hedge-lost";

    public override bool StartsFromPatterns => true;

    public override ImmutableArray<string> Placeholders => ["match", "first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    /// <param name="Doubt">The words of doubt with the thing; empty where the story knew the thing first or has had its finding.</param>
    private readonly record struct Thing(int Word, TextSpan Doubt, int Sentence);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context)
        {
            var doubts = context.RegisterCounter();
            foreach (var phrase in settings.Find.Phrases)
            {
                context.RegisterPhraseAction(phrase, (story, hit) => story.Counter(doubts) += IsDoubt(story.Tree.Hits[hit]) ? 1 : 0);
            }

            context.RegisterStoryAction(story => Analyze(story, story.Counter(doubts)));
        }

        /// <summary>A word of doubt stands before the part to report.</summary>
        private static bool IsDoubt(in PhraseHit hit) => hit.ReportFirst > hit.First;

        private void Analyze(StoryContext story, int doubts)
        {
            if (doubts == 0)
            {
                return;
            }

            Span<Thing> things = stackalloc Thing[MostThings];
            var count = 0;
            var doubtEnd = 0;
            foreach (ref readonly var hit in story.Tree.Hits)
            {
                if (!settings.Find.Contains(hit.Phrase) || story.Model.RoleAt(story.Tree.Tokens[hit.First].Start) != BlockRole.Body)
                {
                    continue;
                }

                var isDoubt = IsDoubt(hit);
                if (isDoubt || hit.First >= doubtEnd)
                {
                    Visit(story, hit, isDoubt, things, ref count);
                    doubtEnd = isDoubt ? Math.Max(doubtEnd, hit.End) : doubtEnd;
                }
            }
        }

        private void Visit(StoryContext story, in PhraseHit hit, bool isDoubt, Span<Thing> things, ref int count)
        {
            var tree = story.Tree;
            var word = tree.Tokens[hit.ReportEnd - 1].Word;
            var known = IndexOf(things[..count], word);
            if (known < 0 && count < things.Length && (isDoubt || BareMention.IsDefinite(tree, hit.First)))
            {
                things[count++] = new Thing(word, isDoubt ? tree.SpanOf(hit.First, hit.End) : default, tree.SentenceOf(hit.First));
            }
            else if (known >= 0 && !isDoubt && !things[known].Doubt.IsEmpty && IsBare(story, hit, things[known]))
            {
                Report(story, hit, things[known]);
                things[known] = things[known] with { Doubt = default };
            }
        }

        private static int IndexOf(ReadOnlySpan<Thing> things, int word)
        {
            for (var i = 0; i < things.Length; i++)
            {
                if (things[i].Word == word)
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>Whether the thing stands here as a fact: "the bomb", whatever stands between, and nobody vouches for it.</summary>
        private bool IsBare(StoryContext story, in PhraseHit hit, in Thing thing)
        {
            var tree = story.Tree;
            var sentence = tree.SentenceOf(hit.First);
            return sentence > thing.Sentence && BareMention.IsDefinite(tree, hit.First) && BareMention.IsHead(story, hit.End) && story.Wants(Rule, tree.SpanOf(hit.First, hit.End))
                && !BareMention.IsOwned(story.Model, Nearby.Of(tree.Sentences[sentence].Span, tree.Tokens[hit.First].Span));
        }

        private void Report(StoryContext story, in PhraseHit hit, in Thing thing)
        {
            var tree = story.Tree;
            if (settings.Unless.Overlaps(tree, TextSpan.FromBounds(thing.Doubt.Start, tree.Tokens[hit.End - 1].End)))
            {
                return;
            }

            var span = tree.SpanOf(hit.First, hit.End);
            var first = MessageTemplate.Words(tree, thing.Doubt);
            story.Report(Rule, new Finding(span, settings.Message.Fill(("match", MessageTemplate.Words(tree, span)), ("first", first)))
            {
                Related = [new RelatedPlace(thing.Doubt, "It was in doubt here.")],
            });
        }
    }
}
