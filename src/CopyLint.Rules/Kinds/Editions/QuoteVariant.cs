using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Editions.Speech;
using CopyLint.Rules.Messages;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>
/// One quotation in two stories with different words. A part of the same words is no variant, nor one with an ellipsis,
/// nor one whose words differ in their spelling only.
/// </summary>
internal sealed class QuoteVariant : RuleKind
{
    public override string Name => "quote-variant";

    public override ImmutableArray<string> Placeholders => ["file", "line", "other"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterEditionAction<StorySpeech>(StorySpeech.Collect, Report);

        private void Report(StoryEvent stories, ImmutableArray<StorySpeech?> speech)
        {
            foreach (var pairs in QuotationVariants.Find(stories, speech).GroupBy(pair => (pair.Later, pair.LaterSpan)))
            {
                foreach (var pair in pairs.Where(pair => !IsSpelling(stories, pair) && !IsOther(stories, pair)).Take(1))
                {
                    Report(stories, pair);
                }
            }
        }

        private void Report(StoryEvent stories, in QuotationPair pair)
        {
            var other = MessageTemplate.Words(stories.Stories[pair.Earlier].Text, pair.EarlierSpan);
            var line = EditionText.Number(stories.LineOf(pair.Earlier, pair.EarlierSpan.Start));
            stories.Report(Rule, pair.Later, new Finding(pair.LaterSpan, settings.Message.Fill(("file", stories.Stories[pair.Earlier].Name), ("line", line), ("other", other)))
            {
                Related = [stories.Place(pair.Earlier, pair.EarlierSpan, "Here the quotation has other words.")],
            });
        }

        /// <summary>Whether each word that differs stands in the other quotation in another spelling.</summary>
        private static bool IsSpelling(StoryEvent stories, in QuotationPair pair)
        {
            var earlier = stories.Stories[pair.Earlier].Text.Substring(pair.EarlierSpan.Start, pair.EarlierSpan.Length);
            var later = stories.Stories[pair.Later].Text;
            return !pair.OnlyLater.IsEmpty && pair.OnlyLater.All(word => Spelling.HasVariant(earlier, later.AsSpan(word.Start, word.Length)));
        }

        /// <summary>Whether each of the two names something of its own: a form of words that is used for one town after the other.</summary>
        private static bool IsOther(StoryEvent stories, in QuotationPair pair)
        {
            var (earlier, later) = (stories.Stories[pair.Earlier].Text, stories.Stories[pair.Later].Text);
            return HasOwnName(earlier, pair.OnlyEarlier, later) && HasOwnName(later, pair.OnlyLater, earlier);
        }

        private static bool HasOwnName(string text, ImmutableArray<TextSpan> words, string other) =>
            words.Any(word => char.IsUpper(text[word.Start]) && !other.Contains(text.Substring(word.Start, word.Length), StringComparison.OrdinalIgnoreCase));
    }
}
