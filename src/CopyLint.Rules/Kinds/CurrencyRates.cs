using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// Amounts with their value in another currency whose rates disagree: "£5 million ($6.5 million)" beside "£2 million
/// ($3.4 million)". What rounding explains is exempt, and rates of other years are within what rates change.
/// </summary>
public sealed class CurrencyRates : RuleKind
{
    private const int MostPairs = 16;
    private const double Tolerance = 0.1;

    /// <summary>A rate that is four times another is a slip, whatever the year: between large currencies none has moved so far in a generation.</summary>
    private const double ToleranceOfYears = 3;
    private const int WordsInBracket = 2;

    public override string Name => "currency-rates";

    public override ImmutableArray<string> Placeholders => ["match", "first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterQuantitiesAction(QuantityGroups.Money | QuantityGroups.Measure, Check);

        private void Check(StoryContext story)
        {
            var quantities = story.Model.Quantities;
            Span<int> pairs = stackalloc int[MostPairs];
            var count = 0;
            foreach (var value in story.Model.QuantitiesOf(QuantityGroups.Money | QuantityGroups.Measure))
            {
                if (value - 1 is not (>= 0 and var i) || (uint)(quantities[value].First - quantities[i].End - 1) > WordsInBracket || count == MostPairs || !IsPair(story, quantities[i], quantities[value]))
                {
                    continue;
                }

                var clash = ClashOf(story.Model, quantities, pairs[..count], i);
                if (clash >= 0)
                {
                    Report(story, quantities, clash, i);
                }
                else
                {
                    pairs[count++] = i;
                }
            }
        }

        /// <summary>An amount, a bracket, and an amount near it in another currency that ends the bracket.</summary>
        private bool IsPair(StoryContext story, in Quantity amount, in Quantity value)
        {
            var tree = story.Tree;
            if (tree.Tokens[amount.End].Kind != TokenKind.OpenBracket
                || tree.Tokens[value.End].Kind is not (TokenKind.CloseBracket or TokenKind.Comma or TokenKind.Semicolon))
            {
                return false;
            }

            return MoneyText.IsAmount(tree, amount) && MoneyText.IsAmount(tree, value) && amount.Low > 0 && value.Low > 0 && !amount.IsRange && !value.IsRange
                && (amount.Kind == QuantityKind.Money || value.Kind == QuantityKind.Money)
                && !MoneyText.IsSameCurrency(tree, amount, value) && story.Wants(Rule, amount.Span);
        }

        /// <summary>A year in the sentence: the rate is that year's.</summary>
        private static bool IsOfAnotherTime(StoryModel model, in Quantity amount)
        {
            var near = Nearby.Of(model.Tree.Sentences[model.Tree.SentenceOf(amount.First)].Span, amount.Span);
            var (quantities, dates) = (model.Within(ElementKind.Quantity, near), model.Within(ElementKind.Date, near));
            var hasYear = false;
            for (var i = quantities.A; i < quantities.B; i++)
            {
                hasYear |= model.Quantities[i].Kind == QuantityKind.Year;
            }

            for (var i = dates.A; i < dates.B; i++)
            {
                hasYear |= model.Dates[i].Year > 0;
            }

            return hasYear;
        }

        /// <summary>The earlier pair of the same currencies whose rate disagrees, or -1.</summary>
        private static int ClashOf(StoryModel model, ReadOnlySpan<Quantity> quantities, ReadOnlySpan<int> pairs, int at)
        {
            var tree = model.Tree;
            foreach (var pair in pairs)
            {
                var isSame = MoneyText.IsSameCurrency(tree, quantities[pair], quantities[at]) && MoneyText.IsSameCurrency(tree, quantities[pair + 1], quantities[at + 1]);
                var isTurned = MoneyText.IsSameCurrency(tree, quantities[pair], quantities[at + 1]) && MoneyText.IsSameCurrency(tree, quantities[pair + 1], quantities[at]);
                if (isSame || isTurned)
                {
                    var first = Rates(quantities[pair], quantities[pair + 1]);
                    var second = isSame ? Rates(quantities[at], quantities[at + 1]) : Rates(quantities[at + 1], quantities[at]);
                    var most = 1 + (IsOfAnotherTime(model, quantities[pair]) || IsOfAnotherTime(model, quantities[at]) ? ToleranceOfYears : Tolerance);
                    if (first.Low > second.High * most || second.Low > first.High * most)
                    {
                        return pair;
                    }
                }
            }

            return -1;
        }

        /// <summary>The lowest and the highest rate that rounds to the printed amounts.</summary>
        private static (double Low, double High) Rates(in Quantity amount, in Quantity value)
        {
            var own = amount.Approximator == ApproximatorKind.None ? amount.Step / 2 : Math.Max(amount.Step / 2, amount.Low * Tolerance);
            var other = Slack(value);
            return ((value.Low - other) / (amount.Low + own), (value.Low + other) / Math.Max(1e-9, amount.Low - own));
        }

        /// <summary>Half of the last place that is no zero, because values are rounded; "about", and a round value, leave a tenth open at most.</summary>
        private static double Slack(in Quantity value)
        {
            var place = Math.Pow(10, Math.Floor(Math.Log10(value.Low)) - value.Digits + 1);
            var rounded = value.Approximator == ApproximatorKind.None ? Math.Min(place / 2, value.Low * Tolerance) : value.Low * Tolerance;
            return Math.Max(value.Step / 2, rounded);
        }

        private void Report(StoryContext story, ReadOnlySpan<Quantity> quantities, int first, int second)
        {
            var (place, span) = (SpanOf(quantities, first), SpanOf(quantities, second));
            if (settings.IsExcepted(story.Tree, span))
            {
                return;
            }

            var words = MessageTemplate.Words(story.Tree, place);
            story.Report(Rule, new Finding(span, settings.Message.Fill(("match", MessageTemplate.Words(story.Tree, span)), ("first", words)))
            {
                Related = [new RelatedPlace(place, $"here it is '{words}'")],
            });
        }

        private static TextSpan SpanOf(ReadOnlySpan<Quantity> quantities, int pair) =>
            TextSpan.FromBounds(quantities[pair].NumberSpan.Start, quantities[pair + 1].Span.End);
    }
}
