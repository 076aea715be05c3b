using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>The first measure of each unit that stands without its equivalent, unless the story has converted that unit before.</summary>
public sealed class MissingConversion : RuleKind
{
    private const string Units = "units";
    private const int MostUnits = 512;

    /// <summary>From which ratio to one on two units are nearly the same to readers: a yard and a meter (0.914), a short ton and a metric one (0.907), but not a quart and two liters.</summary>
    private const double NearlyTheSame = 0.87;

    public override string Name => "missing-conversion";

    public override ImmutableArray<KindOption> Options => [KindOption.Word(Units, "both", "both", "metric", "customary")];

    public override ImmutableArray<string> Placeholders => ["quantity", "right"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly string _readers = settings.Word(Units);

        public override void Initialize(AnalysisContext context) => context.RegisterQuantitiesAction(QuantityGroups.Size, Check);

        private void Check(StoryContext story)
        {
            var units = story.Tree.Lexicon.Units;
            var quantities = story.Model.Quantities;
            Span<bool> isKnown = stackalloc bool[MostUnits];
            var isSterlingAsked = false;
            foreach (var i in story.Model.QuantitiesOf(QuantityGroups.Size))
            {
                ref readonly var quantity = ref quantities[i];
                if (quantity.Kind != QuantityKind.Measure)
                {
                    continue;
                }

                var unit = units.Forms[quantity.Form].Unit;
                var isDone = unit >= MostUnits || isKnown[unit];
                if (!isDone && !isSterlingAsked && units.Units[unit].Name == "pound")
                {
                    isSterlingAsked = true;
                    isDone = isKnown[unit] = IsSterling(story);
                }

                if (isDone || !IsMeant(units, units.Units[unit]))
                {
                    continue;
                }

                if (quantity.Converts >= 0 || quantity.ConvertedBy >= 0)
                {
                    isKnown[unit] = true;
                    isKnown[units.Units[unit].Target] = true;
                }
                else if (IsPlain(story.Tree, quantity) && story.Wants(Rule, quantity.Span) && !settings.Unless.Overlaps(story.Tree, quantity.First, quantity.End))
                {
                    isKnown[unit] = true;
                    Report(story, quantity);
                }
            }
        }

        private bool IsMeant(UnitTable units, Unit unit) => unit.Target >= 0 && !AreNearlyTheSame(unit, units.Units[unit.Target]) && _readers switch
        {
            "metric" => unit.System == UnitSystem.Customary,
            "customary" => unit.System == UnitSystem.Metric,
            _ => unit.System != UnitSystem.Neutral,
        };

        private static bool AreNearlyTheSame(Unit unit, Unit other) => !unit.IsTemperature && unit.Factor / other.Factor is > NearlyTheSame and < 1 / NearlyTheSame;

        /// <summary>No name, no rate, no side of a surface, no height of a person.</summary>
        private static bool IsPlain(StoryTree tree, in Quantity quantity)
        {
            const QuantityTraits Others = QuantityTraits.Rate | QuantityTraits.Side | QuantityTraits.Compound | QuantityTraits.Article;
            var next = tree.Tokens[quantity.End].Kind;
            return quantity.Special == SpecialMeasure.None && !quantity.Has(Others) && next != TokenKind.OpenBracket;
        }

        /// <summary>Where a story counts in pounds sterling, a word "pounds" is no weight.</summary>
        private static bool IsSterling(StoryContext story)
        {
            foreach (ref readonly var other in story.Model.Quantities)
            {
                if (other.Kind == QuantityKind.Money && story.Tree.TextOf(other.NumberFirst) is ['£', ..])
                {
                    return true;
                }
            }

            return false;
        }

        private void Report(StoryContext story, in Quantity quantity)
        {
            var right = FigureText.Converted(quantity, story.Model);
            var added = story.Model.IsQuoted(quantity.Span) ? new JoinedText(" [", right, "]") : new JoinedText(" (", right, ")");
            var span = TextSpan.FromBounds(quantity.NumberSpan.Start, quantity.Span.End);
            story.Report(Rule, new Finding(span, settings.Message.Fill(("quantity", MessageTemplate.Words(story.Tree, span)), ("right", right)))
            {
                Fix = settings.FixOf(new JoinedText("Add", added, ""), new TextSpan(quantity.Span.End, 0), added),
            });
        }
    }
}
