using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// Amounts that say their currency twice ("$5 million dollars"), a value in brackets that says none, and a bare dollar sign
/// in a story that also counts another country's dollars and converts neither.
/// </summary>
public sealed class CurrencyForm : RuleKind
{
    private const string Doubled = "doubled";
    private const string Missing = "missing";
    private const string Unstated = "unstated-dollar";
    private const string BareDollar = "bare-dollar";
    private const string Codes = "codes";
    private const double SmallestValue = 1000;
    private const double LargestRate = 200;

    public override string Name => "currency-form";

    public override ImmutableArray<string> Bands => [Doubled, Missing, Unstated];

    public override ImmutableArray<KindOption> Options => [.. GuideForms.Options, KindOption.Words(Codes)];

    public override ImmutableArray<string> Placeholders => ["fault"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly GuideForms _forms = new(settings);
        private readonly ImmutableArray<string> _codes = settings.Words(Codes);

        public override void Initialize(AnalysisContext context) => context.RegisterQuantitiesAction(QuantityGroups.Money, Check);

        private void Check(StoryContext story)
        {
            var tree = story.Tree;
            var quantities = story.Model.Quantities;
            var foreign = -1;
            var isStated = false;
            foreach (var i in story.Model.QuantitiesOf(QuantityGroups.Money))
            {
                ref readonly var quantity = ref quantities[i];
                CheckValue(story, i);
                var sign = tree.TextOf(MoneyText.SignOf(tree, quantity));
                if (sign.IsEmpty && quantity.NumberFirst > 0 && IsCode(tree.TextOf(quantity.NumberFirst - 1)))
                {
                    sign = tree.TextOf(quantity.NumberFirst - 1);
                }

                if (!sign.IsEmpty && quantity.UnitFirst >= 0)
                {
                    ReportDoubled(story, quantity, sign);
                }

                isStated |= sign is "US$" || MoneyText.UnitName(tree, quantity) == "us-dollar";
                foreign = foreign < 0 && sign.Length > 1 && sign[^1] == '$' ? i : foreign;
                isStated |= i > 0 && tree.Tokens[quantities[i - 1].End].Kind == TokenKind.OpenBracket && quantity.First == quantities[i - 1].End + 1;
            }

            if (foreign >= 0 && !isStated && !_forms.Has(story.Options.Guide, BareDollar))
            {
                ReportUnstated(story, quantities[foreign]);
            }
        }

        private bool IsCode(ReadOnlySpan<char> word)
        {
            foreach (var code in _codes)
            {
                if (word.SequenceEqual(code))
                {
                    return true;
                }
            }

            return false;
        }

        private void ReportDoubled(StoryContext story, in Quantity quantity, ReadOnlySpan<char> sign)
        {
            var tree = story.Tree;
            var unit = tree.SpanOf(quantity.UnitFirst, quantity.End);
            if (!story.Wants(Rule, unit, Doubled) || settings.IsExcepted(tree, quantity.Span))
            {
                return;
            }

            var deleted = TextSpan.FromBounds(quantity.NumberSpan.End, unit.End);
            var fix = settings.FixOf($"Delete '{MessageTemplate.Words(tree, unit)}'", new TextChange(deleted, ""));
            var isSame = (sign.ToString(), MoneyText.UnitName(tree, quantity)) is ("$", "dollar") or ("£", "pound" or "pound-sterling") or ("€", "euro");
            Report(story, unit, Doubled, $"'{sign}' says the currency already: '{MessageTemplate.Words(tree, unit)}' repeats it.",
                isSame || fix is null ? fix : fix with { Applicability = FixApplicability.Offer });
        }

        /// <summary>"5 million pounds sterling (6 million)".</summary>
        private void CheckValue(StoryContext story, int index)
        {
            var quantities = story.Model.Quantities;
            var end = quantities[index].End;
            if (story.Tree.Tokens[end].Kind != TokenKind.OpenBracket || index + 1 >= quantities.Length)
            {
                return;
            }

            ref readonly var value = ref quantities[index + 1];
            var isBare = value.Kind == QuantityKind.Count && value.First == end + 1 && value.Low >= SmallestValue && value.Noun < 0 && quantities[index].Low > 0
                && Math.Max(value.Low / quantities[index].Low, quantities[index].Low / value.Low) <= LargestRate;
            if (isBare && story.Tree.Tokens[value.End].Kind == TokenKind.CloseBracket && story.Wants(Rule, value.Span, Missing))
            {
                Report(story, value.Span, Missing, $"Which currency? '{MessageTemplate.Words(story.Tree, value.Span)}' has no sign.", null);
            }
        }

        /// <summary>At the first amount that may be reported whose sign names no country.</summary>
        private void ReportUnstated(StoryContext story, in Quantity foreign)
        {
            foreach (var i in story.Model.QuantitiesOf(QuantityGroups.Money))
            {
                var span = story.Model.Quantities[i].Span;
                if (story.Tree.TextOf(MoneyText.SignOf(story.Tree, story.Model.Quantities[i])) is not "$" || !story.Wants(Rule, span, Unstated))
                {
                    continue;
                }

                if (!settings.IsExcepted(story.Tree, span))
                {
                    var words = MessageTemplate.Words(story.Tree, foreign.Span);
                    story.Report(Rule, new Finding(span, settings.Message.Fill(("fault", $"Which country's dollars? The story also writes '{words}'.")))
                    {
                        Band = Unstated,
                        Related = [new RelatedPlace(foreign.Span, $"here the story writes '{words}'")],
                    });
                }

                return;
            }
        }

        private void Report(StoryContext story, TextSpan span, string band, string fault, CodeFix? fix) =>
            story.Report(Rule, new Finding(span, settings.Message.Fill(("fault", fault))) { Band = band, Fix = fix });
    }
}
