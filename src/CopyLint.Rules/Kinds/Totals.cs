using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// Figures of one sentence that do not add up: a number of people and the parts that it is made of, or two values and the
/// change between them.
/// </summary>
public sealed class Totals : RuleKind
{
    private const string Parts = "parts";
    private const string Groups = "groups";

    public override string Name => "totals";

    public override ImmutableArray<KindOption> Options => [KindOption.Words(Parts), KindOption.Words(Groups)];

    public override ImmutableArray<string> Placeholders => ["fault"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private const QuantityGroups Values = QuantityGroups.Count | QuantityGroups.Money | QuantityGroups.Percent | QuantityGroups.Measure;

        private readonly PartList _parts = new(settings.Words(Parts), settings.Words(Groups));

        public override void Initialize(AnalysisContext context) => context.RegisterQuantitiesAction(Values, Check);

        private void Check(StoryContext story)
        {
            var tree = story.Tree;
            var quantities = story.Model.Quantities;
            foreach (var i in story.Model.QuantitiesOf(Values))
            {
                ref readonly var quantity = ref quantities[i];
                var before = ShortWord.Read(tree, CueCursor.BeforeOrFirst(quantity.First));
                if (PartList.MayBeTotal(quantity, before) && _parts.TryRead(tree, quantities, i, out var parts))
                {
                    CheckParts(story, quantity, parts);
                }
                else if (quantity.IsRange | before == ShortWord.To | before == ShortWord.From)
                {
                    CheckValues(story, quantities, i);
                }
            }
        }

        private void CheckParts(StoryContext story, in Quantity total, (double Sum, int End) parts)
        {
            if (parts.Sum != total.Low)
            {
                Report(story, total, TextSpan.FromBounds(total.NumberSpan.Start, story.Tree.Tokens[parts.End - 1].End),
                    $"The parts make {FigureText.Format(parts.Sum, 6)}, not {MessageTemplate.Words(story.Tree, total.NumberSpan)}: check the figures.");
            }
        }

        private void CheckValues(StoryContext story, ReadOnlySpan<Quantity> quantities, int index)
        {
            if (quantities[index].IsRange && quantities[index].Kind != QuantityKind.Percent && ValueChange.TryReadBehindChange(story.Tree, quantities, index, out var behind))
            {
                CheckRange(story, quantities[index], behind);
            }
            else if (ValueChange.TryRead(story.Tree, quantities, index, out var change))
            {
                CheckChange(story, quantities[index], change);
            }
        }

        private void CheckChange(StoryContext story, in Quantity value, in ValueChange change)
        {
            var stated = StatedChange.Find(story.Tree, story.Model.Quantities, change);
            if (stated < 0 || value.Kind == QuantityKind.Percent)
            {
                return;
            }

            ref readonly var quantity = ref story.Model.Quantities[stated];
            var isPercent = quantity.Kind == QuantityKind.Percent;
            if (StatedChange.Fits(quantity, change))
            {
                return;
            }

            var right = isPercent ? FigureText.Format(change.Percent, 2) + "%" : FigureText.Format(change.Difference, 6);
            Report(story, quantity, TextSpan.FromBounds(quantity.NumberSpan.Start, quantity.Span.End), Fault(change, right));
        }

        private void CheckRange(StoryContext story, in Quantity range, in ValueChange change)
        {
            if (StatedChange.IsMoved(story.Tree, range) && Math.Abs(range.Low - change.Difference) > change.Slack + (range.Step / 2))
            {
                var low = story.Tree.SpanOf(range.NumberFirst, PointsOfChange.EndOfLow(story.Tree, range));
                Report(story, range, low, Fault(change, FigureText.Format(change.Difference, 6)));
            }
        }

        private static string Fault(in ValueChange change, string right) =>
            $"From {FigureText.Format(change.From, 6)} to {FigureText.Format(change.To, 6)} is a change of {right}: check the figures.";

        private void Report(StoryContext story, in Quantity quantity, TextSpan span, string fault)
        {
            if (story.Wants(Rule, quantity.Span) && !settings.IsExcepted(story.Tree, span))
            {
                story.Report(Rule, new Finding(span, settings.Message.Fill(("fault", fault))));
            }
        }
    }
}
