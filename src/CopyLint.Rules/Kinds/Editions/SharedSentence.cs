using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>
/// A sentence that another story of the event has too, word for word or nearly: at the later place, with the earlier ones
/// beside it. Stories that are mostly the same share everything and are left to the rules on whole stories, and so are versions of one story.
/// </summary>
internal sealed class SharedSentence : RuleKind
{
    public override string Name => "shared-sentence";

    public override ImmutableArray<string> Placeholders => ["file", "line"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private const double MostQuoted = 0.5;

        public override void Initialize(AnalysisContext context) => context.RegisterEditionAction(Excepted, Report);

        /// <summary>Where the sentences begin over which the rule is silent.</summary>
        private HashSet<int>? Excepted(StoryContext story)
        {
            HashSet<int>? excepted = null;
            if (!settings.IsExcepted(story.Tree, new(0, story.Tree.Text.Length)))
            {
                return null;
            }

            foreach (ref readonly var sentence in story.Tree.Sentences)
            {
                if (settings.IsExcepted(story.Tree, sentence.Span))
                {
                    (excepted ??= []).Add(sentence.Span.Start);
                }
            }

            return excepted;
        }

        private void Report(StoryEvent stories, ImmutableArray<HashSet<int>?> excepted)
        {
            var areDuplicates = new bool[stories.Stories.Length];
            foreach (var duplicate in stories.NearDuplicates)
            {
                areDuplicates[duplicate.Later] = true;
            }

            foreach (var places in stories.SharedSentences.Where(pair => !areDuplicates[pair.Later] && !stories.Stories[pair.Later].IsVersionOf(stories.Stories[pair.Earlier])).GroupBy(pair => (pair.Later, pair.LaterSentence)))
            {
                var (later, sentence) = places.Key;
                var place = stories.Stories[later].Sentences[sentence];
                if (place.QuotedWords <= MostQuoted * place.WordCount && excepted[later]?.Contains(place.Span.Start) is not true)
                {
                    Report(stories, later, place, [.. places]);
                }
            }
        }

        private void Report(StoryEvent stories, int later, in DigestSentence place, ImmutableArray<SentencePair> pairs)
        {
            var first = stories.Stories[pairs[0].Earlier];
            var line = stories.LineOf(pairs[0].Earlier, first.Sentences[pairs[0].EarlierSentence].Span.Start);
            stories.Report(Rule, later, new Finding(place.Span, settings.Message.Fill(("file", first.Name), ("line", EditionText.Number(line))))
            {
                Related = [.. pairs.Select(pair => stories.Place(pair.Earlier, stories.Stories[pair.Earlier].Sentences[pair.EarlierSentence].Span, "The same sentence stands here."))],
            });
        }
    }
}
