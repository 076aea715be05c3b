using System.Collections.Immutable;
using System.Globalization;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// A change between two percentages that is given in percent but counts points ("rose 2% to 7%, from 5%"), a rate that is
/// moved "by 2%", and a share like .02 percent, whose point may have slipped.
/// </summary>
public sealed class PercentPoints : RuleKind
{
    private const string Rates = "rates";
    private const string InterestRates = "interest-rates";
    private const double LargestRateStep = 5;
    private const int WordsBefore = 8;

    public override string Name => "percent-points";

    public override ImmutableArray<KindOption> Options => [KindOption.Words(Rates), KindOption.Words(InterestRates)];

    public override ImmutableArray<string> Placeholders => ["fault"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly ImmutableArray<string> _rates = settings.Words(Rates);
        private readonly ImmutableArray<string> _interestRates = settings.Words(InterestRates);

        public override void Initialize(AnalysisContext context) => context.RegisterQuantityAction(QuantityGroups.Percent, Check);

        private void Check(StoryContext story, int index)
        {
            var quantities = story.Model.Quantities;
            ref readonly var quantity = ref quantities[index];
            if (quantity.Form < 0 || story.Tree.Lexicon.Units.UnitOf(story.Tree.Lexicon.Units.Forms[quantity.Form]).Dimension != "share")
            {
                return;
            }

            var tree = story.Tree;
            if (IsSlipped(tree, quantity))
            {
                Report(story, quantity.Span, "Is it {0}? A figure below a tenth with no zero before the point may have slipped.");
            }
            else if (quantity.IsRange ? IsPointsOfRange(tree, quantities, index) : PointsOfChange.IsBesidePair(tree, quantities, index) || IsRateStep(tree, quantity))
            {
                var number = quantity.IsRange ? tree.SpanOf(quantity.NumberFirst, PointsOfChange.EndOfLow(tree, quantity)) : TextSpan.FromBounds(quantity.NumberSpan.Start, quantity.Span.End);
                Report(story, number, "A change between two percentages counts percentage points: '{0}' is a share of the old value.");
            }
        }

        private static bool IsSlipped(StoryTree tree, in Quantity quantity) => tree.TextOf(quantity.NumberSpan) is ['.', '0', ..];

        /// <summary>"the rate rose by 2% to 7%", "2% to 7%, from 5%": the range is a change and its end.</summary>
        private bool IsPointsOfRange(StoryTree tree, ReadOnlySpan<Quantity> quantities, int index)
        {
            var before = quantities[index].First - 1;
            return quantities[index].High > quantities[index].Low && PointsOfChange.IsChangeAndEnd(tree, quantities[index])
                && ((tree.IsWord(before, "by") && HasBefore(tree, before, _rates, WordsBefore)) || PointsOfChange.IsBehindRange(tree, quantities, index));
        }

        /// <summary>"raised interest rates by 0.5%".</summary>
        private bool IsRateStep(StoryTree tree, in Quantity quantity)
        {
            var by = quantity.First - 1;
            return quantity.Low <= LargestRateStep && tree.IsWord(by, "by") && (tree.IsWord(by - 1, "rates") || tree.IsWord(by - 1, "rate"))
                && by > 1 && HasBefore(tree, by - 1, _interestRates, 1);
        }

        private static bool HasBefore(StoryTree tree, int at, ImmutableArray<string> words, int most)
        {
            for (var i = at - 1; i >= Math.Max(0, at - most); i--)
            {
                foreach (var word in words)
                {
                    if (tree.IsWord(i, word))
                    {
                        return true;
                    }
                }

                if (tree.Tokens[i].Has(TokenFlags.SentenceStart))
                {
                    return false;
                }
            }

            return false;
        }

        private void Report(StoryContext story, TextSpan span, string fault)
        {
            if (story.Wants(Rule, span) && !settings.IsExcepted(story.Tree, span))
            {
                var words = MessageTemplate.Words(story.Tree, span);
                story.Report(Rule, new Finding(span, settings.Message.Fill(("fault", string.Format(CultureInfo.InvariantCulture, fault, words)))));
            }
        }
    }
}
