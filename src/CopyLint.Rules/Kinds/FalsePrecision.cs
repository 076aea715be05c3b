using System.Collections.Immutable;
using System.Globalization;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Right conversions with more digits than the original can bear. Distances that are defined to the meter (a marathon) are exempt by value.</summary>
public sealed class FalsePrecision : RuleKind
{
    private const string Defined = "defined";
    private const int FewestDigits = 4;
    private const int DigitsToSpare = 2;

    public override string Name => "false-precision";

    public override ImmutableArray<KindOption> Options => [KindOption.Words(Defined)];

    public override ImmutableArray<string> Placeholders => ["original", "printed", "right"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly ImmutableArray<double> _defined =
            [.. settings.Words(Defined).Select(value => double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture))];

        public override void Initialize(AnalysisContext context) => context.RegisterQuantityAction(QuantityGroups.Conversion, Check);

        private void Check(StoryContext story, int index)
        {
            var target = story.Model.Quantities[index];
            if (target.IsRange || target.Digits < FewestDigits || _defined.Contains(target.Low) || target.Has(QuantityTraits.Compound))
            {
                return;
            }

            var origin = story.Model.Quantities[target.Converts];
            var span = TextSpan.FromBounds(target.NumberSpan.Start, target.Span.End);
            if (target.Digits < origin.Digits + DigitsToSpare || IsHeight(origin, target) || origin.Special != SpecialMeasure.None || origin.Has(QuantityTraits.Compound)
                || UnitConversion.Judge(story.Model, origin, target).Error > 0 || !story.Wants(Rule, span) || settings.IsExcepted(story.Tree, span))
            {
                return;
            }

            var form = story.Tree.Lexicon.Units.Forms[target.Form];
            var right = FigureText.Format(target.Low, Math.Max(2, origin.Digits));
            story.Report(Rule, new Finding(span, settings.Message.Fill(
                ("original", MessageTemplate.Words(story.Tree, origin.Span)),
                ("printed", MessageTemplate.Words(story.Tree, span)),
                ("right", right + FigureText.UnitBehind(form))))
            {
                Fix = settings.FixOf($"Round to {right}", new TextChange(target.NumberSpan, right)),
            });
        }

        /// <summary>"330 metres (1,083 ft)": three figures whose zero may be measured, in whole units of a smaller one.</summary>
        private static bool IsHeight(in Quantity origin, in Quantity target) =>
            origin.Low is > 100 and < 1000 && origin.Digits == 2 && target.Low == Math.Floor(target.Low) && target.Digits == FewestDigits;
    }
}
