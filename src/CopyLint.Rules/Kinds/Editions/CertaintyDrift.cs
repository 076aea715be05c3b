using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Editions.Certainty;
using CopyLint.Rules.Messages;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>What one story hedges and another states on its own word, at the flat words of the later story or at its hedge.</summary>
internal sealed class CertaintyDrift : RuleKind
{
    public override string Name => "certainty-drift";

    public override ImmutableArray<string> Placeholders => ["file", "line", "other", "here"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private const int SmallWord = 4;

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterEditionAction<StoryCertainty>(StoryCertainty.Collect, Report);

        private void Report(StoryEvent stories, ImmutableArray<StoryCertainty?> certainty)
        {
            foreach (var pair in CertaintyPairs.Find(stories, certainty))
            {
                var flat = FlatWords(stories, pair);
                if (pair.FlatStory > pair.HedgedStory)
                {
                    Report(stories, pair.FlatStory, flat, pair.HedgedStory, pair.Hedged.Span);
                }
                else
                {
                    Report(stories, pair.HedgedStory, pair.Hedged.Span, pair.FlatStory, flat);
                }
            }
        }

        private void Report(StoryEvent stories, int later, TextSpan here, int earlier, TextSpan there)
        {
            var other = MessageTemplate.Words(stories.Stories[earlier].Text, there);
            var message = settings.Message.Fill(
                ("file", stories.Stories[earlier].Name),
                ("line", EditionText.Number(stories.LineOf(earlier, there.Start))),
                ("other", other),
                ("here", MessageTemplate.Words(stories.Stories[later].Text, here)));
            stories.Report(Rule, later, new Finding(here, message) { Related = [stories.Place(earlier, there, $"Here it is '{other}'.")] });
        }

        /// <summary>The word of the flat sentence that the other story hedges, with two small words before it: "was well coordinated".</summary>
        private static TextSpan FlatWords(StoryEvent stories, in CertaintyPair pair)
        {
            var sentence = stories.Stories[pair.FlatStory].Sentences[pair.Sentence].Span;
            var text = stories.Stories[pair.FlatStory].Text.AsSpan(sentence.Start, sentence.Length);
            var hedged = stories.Stories[pair.HedgedStory].Text.AsSpan(pair.Hedged.CoreSpan.Start, pair.Hedged.CoreSpan.Length);
            var at = text.IndexOf(hedged, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return sentence;
            }

            var start = at;
            for (var words = 0; words < 2 && start > 1; words++)
            {
                var before = text[..(start - 1)].LastIndexOfAny(' ', '\n') + 1;
                if (start - 1 - before > SmallWord)
                {
                    break;
                }

                start = before;
            }

            var end = at > 0 ? at + hedged.Length : EndOfHedged(stories, pair, text);
            return new TextSpan(sentence.Start + start, end - start);
        }

        /// <summary>Where the last of the hedged words ends in a sentence that begins with the first: "Part of the money was hidden".</summary>
        private static int EndOfHedged(StoryEvent stories, in CertaintyPair pair, ReadOnlySpan<char> text)
        {
            var words = stories.Stories[pair.HedgedStory].Text.AsSpan(pair.Hedged.CoreSpan.Start, pair.Hedged.Span.End - pair.Hedged.CoreSpan.Start);
            var last = words[(words.LastIndexOf(' ') + 1)..];
            return text.IndexOf(last, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at + last.Length : text.Length;
        }
    }
}
