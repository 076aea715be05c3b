using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Editions.Speech;
using CopyLint.Rules.Messages;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>
/// One sentence, or the words quoted in one, that two stories lay to different speakers: two people with different names, or one with a name and one
/// without who is not described by the same word.
/// </summary>
internal sealed class AttributionDrift : RuleKind
{
    /// <summary>"spokesman Ray Dunn": a noun as near as this to a name describes the person.</summary>
    private const int Nearby = 8;

    public override string Name => "attribution-drift";

    public override ImmutableArray<string> Placeholders => ["file", "line", "other", "here"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterEditionAction<StorySpeech>(StorySpeech.Collect, Report);

        /// <summary>Looks at sentences that are the same, then at those in which the same words are quoted.</summary>
        private void Report(StoryEvent stories, ImmutableArray<StorySpeech?> speech)
        {
            var reported = new HashSet<(int, int)>();
            var (story, sentence, here) = (-1, -1, default(Speaker?));
            foreach (ref readonly var pair in stories.SharedSentences.AsSpan())
            {
                Compare(pair);
            }

            foreach (var (earlier, first, later, second) in QuotationVariants.FindShared(stories, speech))
            {
                var (left, right) = (stories.Stories[earlier].SentenceAt(first.Span.Start), stories.Stories[later].SentenceAt(second.Span.Start));
                if (left >= 0 && right >= 0)
                {
                    Compare(new SentencePair(earlier, left, later, right, 1));
                }
            }

            void Compare(in SentencePair pair)
            {
                if (pair.Later != story || pair.LaterSentence != sentence)
                {
                    (story, sentence) = (pair.Later, pair.LaterSentence);
                    here = SpeakerOf(stories, speech, story, sentence);
                }

                if (here is { } second && SpeakerOf(stories, speech, pair.Earlier, pair.EarlierSentence) is { } first
                    && IsOther(stories.Stories[pair.Earlier], first, stories.Stories[story], second) && reported.Add((story, sentence)))
                {
                    Report(stories, pair, first, second);
                }
            }
        }

        private static Speaker? SpeakerOf(StoryEvent stories, ImmutableArray<StorySpeech?> speech, int story, int sentence) =>
            speech[story]?.SpeakerIn(stories.Stories[story].Sentences[sentence].Span);

        private void Report(StoryEvent stories, in SentencePair pair, in Speaker first, in Speaker second)
        {
            var (other, here) = (Words(stories.Stories[pair.Earlier], first.Words), Words(stories.Stories[pair.Later], second.Words));
            var message = settings.Message.Fill(
                ("file", stories.Stories[pair.Earlier].Name),
                ("line", EditionText.Number(stories.LineOf(pair.Earlier, first.Attribution.Start))),
                ("other", other),
                ("here", here));
            stories.Report(Rule, pair.Later, new Finding(second.Attribution, message)
            {
                Related = [stories.Place(pair.Earlier, first.Attribution, $"Here the speaker is '{other}'.")],
            });
        }

        private static string Words(StoryDigest story, TextSpan span) => MessageTemplate.Words(story.Text, span);

        private static bool IsOther(StoryDigest earlier, in Speaker first, StoryDigest later, in Speaker second) =>
            first.Name != second.Name && (first.IsNamed || second.IsNamed)
            && !IsDescribed(earlier, first, second) && !IsDescribed(later, second, first)
            && !(first.IsNamed && second.IsNamed && AreSpellings(SurnameOf(earlier, first), SurnameOf(later, second)));

        /// <summary>Whether two surnames differ so little that one is misspelt: that is the affair of the rule on names.</summary>
        private static bool AreSpellings(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => EditDistance.IsSlip(left, right) || Spelling.AreVariants(left, right);

        private static ReadOnlySpan<char> SurnameOf(StoryDigest story, in Speaker speaker)
        {
            var words = story.Text.AsSpan(speaker.Words.Start, speaker.Words.Length);
            return words[(words.LastIndexOf(' ') + 1)..];
        }

        /// <summary>Whether the story of a named speaker describes the person by the word that the other story uses alone.</summary>
        private static bool IsDescribed(StoryDigest story, in Speaker named, in Speaker unnamed) =>
            named.IsNamed && !unnamed.IsNamed && story.AreNear(named.Name, unnamed.Name, Nearby);
    }
}
