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

        public override void Initialize(AnalysisContext context) => context.RegisterElementAction(ElementKind.Quantity, Check);

        private void Check(StoryContext story, int index)
        {
            var quantities = story.Model.Quantities;
            ref readonly var quantity = ref quantities[index];
            if (quantity.Kind != QuantityKind.Percent || quantity.Form < 0 || story.Tree.Lexicon.Units.UnitOf(story.Tree.Lexicon.Units.Forms[quantity.Form]).Dimension != "share")
            {
                return;
            }

            var tree = story.Tree;
            if (IsSlipped(tree, quantity))
            {
                Report(story, quantity.Span, "Is it {0}? A figure below a tenth with no zero before the point may have slipped.");
            }
            else if (quantity.IsRange ? IsPointsOfRange(tree, quantities, index) : IsPointsOfPair(tree, quantities, index) || IsRateStep(tree, quantity))
            {
                var number = quantity.IsRange ? tree.SpanOf(quantity.NumberFirst, EndOfLow(tree, quantity)) : TextSpan.FromBounds(quantity.NumberSpan.Start, quantity.Span.End);
                Report(story, number, "A change between two percentages counts percentage points: '{0}' is a share of the old value.");
            }
        }

        private static bool IsSlipped(StoryTree tree, in Quantity quantity) => tree.TextOf(quantity.NumberSpan) is ['.', '0', ..];

        /// <summary>"2% to 7%, from 5%", and "the rate rose by 2% to 7%": the range is a change and its end.</summary>
        private bool IsPointsOfRange(StoryTree tree, ReadOnlySpan<Quantity> quantities, int index)
        {
            ref readonly var range = ref quantities[index];
            if (tree.IsWord(range.First - 1, "from") || tree.IsWord(range.First - 1, "between") || range.High <= range.Low || !tree.IsWord(EndOfLow(tree, range), "to"))
            {
                return false;
            }

            if (tree.IsWord(range.First - 1, "by") && HasBefore(tree, range.First - 1, _rates, WordsBefore))
            {
                return true;
            }

            var from = tree.Tokens[range.End].Kind == TokenKind.Comma ? range.End + 1 : range.End;
            return index + 1 < quantities.Length && tree.IsWord(from, "from") && quantities[index + 1] is var before && before.First == from + 1
                && before.Kind == QuantityKind.Percent && !before.IsRange && IsDifference(range.Low, before.Low, range.High, Math.Max(range.Step, before.Step));
        }

        /// <summary>The token behind the lower end of a range, which is "to" where both ends have a unit.</summary>
        private static int EndOfLow(StoryTree tree, in Quantity range)
        {
            var at = range.NumberFirst;
            while (at < range.End && !tree.IsWord(at, "to"))
            {
                at++;
            }

            return at;
        }

        /// <summary>"rose 2%, from 5% to 7%", "from 5% to 7%, a 2% increase".</summary>
        private static bool IsPointsOfPair(StoryTree tree, ReadOnlySpan<Quantity> quantities, int index)
        {
            ref readonly var change = ref quantities[index];
            for (var pair = Math.Max(0, index - 2); pair <= index + 1 && pair < quantities.Length; pair++)
            {
                if (pair == index || quantities[pair].Kind != QuantityKind.Percent || !ValueChange.TryRead(tree, quantities, pair, out var values))
                {
                    continue;
                }

                var isBefore = pair == index + 1 && values.First - change.End is 0 or 1 && !tree.Tokens[values.First].Has(TokenFlags.SentenceStart);
                var isBehind = values.Next == index && IsChangeBehind(tree, values.End, change.First);
                if ((isBefore || isBehind) && IsDifference(change.Low, values.From, values.To, Math.Max(change.Step, values.Step)))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>", up 2%", ", a 2% rise", "a rise of 2%", "by 2%".</summary>
        private static bool IsChangeBehind(StoryTree tree, int end, int first)
        {
            var before = first - 1;
            return first - end <= 5 && !HasSentenceStart(tree, end, first)
                && (tree.IsWord(before, "up") || tree.IsWord(before, "down") || tree.IsWord(before, "a") || tree.IsWord(before, "an") || tree.IsWord(before, "of") || tree.IsWord(before, "by"));
        }

        private static bool HasSentenceStart(StoryTree tree, int first, int end)
        {
            for (var i = first; i < end; i++)
            {
                if (tree.Tokens[i].Has(TokenFlags.SentenceStart))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether the number is the difference of the values and not their ratio.</summary>
        private static bool IsDifference(double change, double from, double to, double step)
        {
            var difference = Math.Abs(to - from);
            var ratio = from == 0 ? double.MaxValue : difference / from * 100;
            return Math.Abs(change - difference) <= step + 1e-9 && Math.Abs(change - ratio) > Math.Max(1, step * 2);
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
