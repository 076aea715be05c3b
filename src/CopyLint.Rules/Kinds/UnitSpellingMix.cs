using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>One unit written in two ways ("metres" and "meters", "km" and "kilometers"). Spelled out once and short from then on is good style.</summary>
public sealed class UnitSpellingMix : RuleKind
{
    private const int MostUnits = 512;

    public override string Name => "unit-spelling-mix";

    public override ImmutableArray<string> Placeholders => ["match", "first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterQuantitiesAction(QuantityGroups.Size, Check);

        private void Check(StoryContext story)
        {
            if (MayMix(story))
            {
                Find(story);
            }
        }

        /// <summary>Whether a unit is written in two forms, whatever counts: in few stories one is.</summary>
        private static bool MayMix(StoryContext story)
        {
            var units = story.Tree.Lexicon.Units;
            Span<int> forms = stackalloc int[MostUnits];
            var quantities = story.Model.Quantities;
            var mayMix = false;
            foreach (var i in story.Model.QuantitiesOf(QuantityGroups.Size))
            {
                var form = quantities[i].Form;
                ref var first = ref forms[Math.Min(units.Forms[form].Unit, MostUnits - 1)];
                mayMix |= first != 0 & first != form + 1;
                first = form + 1;
            }

            return mayMix;
        }

        private void Find(StoryContext story)
        {
            var units = story.Tree.Lexicon.Units;
            // For each unit the number of its first form, from 1; negative where the mix is reported.
            Span<int> forms = stackalloc int[MostUnits];
            var quantities = story.Model.Quantities;
            foreach (var i in story.Model.QuantitiesOf(QuantityGroups.Size))
            {
                var form = quantities[i].Form;
                if (units.Forms[form].Unit is var unit && unit >= MostUnits || forms[unit] == form + 1 || forms[unit] < 0 || !Counts(story, units, quantities[i]))
                {
                    continue;
                }

                if (forms[unit] == 0)
                {
                    forms[unit] = form + 1;
                }
                else if (!IsSeparate(units, forms[unit] - 1, form))
                {
                    Report(story, units, unit, i);
                    forms[unit] = -1;
                }
            }
        }

        /// <summary>Hours, shares and money have guides of their own; "5'11"" is a height.</summary>
        private bool Counts(StoryContext story, UnitTable units, in Quantity quantity) =>
            quantity.Kind == QuantityKind.Measure && !quantity.Has(QuantityTraits.Compound) && quantity.UnitFirst >= 0
            && !units.Measures(quantity.Form, UnitMeanings.Time) && units.Forms[quantity.Form].Unit != units.Degrees.Bare && story.Wants(Rule, quantity.Span);

        /// <summary>Forms that say more than how they are spelled.</summary>
        private static bool IsSeparate(UnitTable units, int left, int right) =>
            units.Forms[left].Spelling == units.Forms[right].Spelling;

        private void Report(StoryContext story, UnitTable units, int unit, int at)
        {
            var first = -1;
            var places = ImmutableArray.CreateBuilder<RelatedPlace>();
            var departures = 0;
            var returns = 0;
            var quantities = story.Model.Quantities;
            for (var i = 0; i < quantities.Length; i++)
            {
                if (quantities[i].Form < 0 || units.Forms[quantities[i].Form].Unit != unit || !Counts(story, units, quantities[i]))
                {
                    continue;
                }

                first = first < 0 ? i : first;
                var isFirstForm = quantities[i].Form == quantities[first].Form;
                departures += quantities[i].Form == quantities[at].Form ? 0 : 1;
                returns += isFirstForm ? 1 : 0;
                if (i != at)
                {
                    places.Add(new RelatedPlace(SpanOf(story, quantities[i]), MessageTemplate.HereItIs(story.Tree, SpanOf(story, quantities[i]))));
                }
            }

            var span = SpanOf(story, quantities[at]);
            var firstForm = units.Forms[quantities[first].Form];
            if (!IsShortened(firstForm, units.Forms[quantities[at].Form], returns, departures, places.Count) && !settings.IsExcepted(story.Tree, span))
            {
                var isSingular = quantities[at].High == 1 || quantities[at].Has(QuantityTraits.Hyphenated);
                var words = isSingular ? firstForm.Text : firstForm.Plural;
                story.Report(Rule, new Finding(span, settings.Message.Fill(("match", MessageTemplate.Words(story.Tree, span)), ("first", MessageTemplate.Words(story.Tree, SpanOf(story, quantities[first])))))
                {
                    Related = places.ToImmutable(),
                    Fix = settings.FixOf($"Write '{words}'", new TextChange(span, words)),
                });
            }
        }

        /// <summary>Spelled out at the first mention alone, and one short form from then on.</summary>
        private static bool IsShortened(UnitForm first, UnitForm later, int firsts, int others, int shorts) =>
            firsts == 1 && others == 1 && shorts > 1 && later.Text.Length * 2 <= first.Text.Length && !first.Text.Contains('/');

        private static TextSpan SpanOf(StoryContext story, in Quantity quantity) => story.Tree.SpanOf(quantity.UnitFirst, quantity.End);
    }
}
