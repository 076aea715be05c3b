using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// Shares written in two ways, or in another way than the guide asks for. A number in words cannot take the sign, so
/// "Five percent" beside "5%" is no mix, nor is "a half-percent".
/// </summary>
public sealed class PercentMix : RuleKind
{
    private const string Sign = "%";

    public override string Name => "percent-mix";

    public override ImmutableArray<KindOption> Options => GuideForms.Options;

    public override ImmutableArray<string> Placeholders => ["match", "first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly GuideForms _forms = new(settings);

        public override void Initialize(AnalysisContext context) => context.RegisterQuantitiesAction(QuantityGroups.Percent, Check);

        private void Check(StoryContext story)
        {
            var quantities = story.Model.Quantities;
            var units = story.Tree.Lexicon.Units;
            var allowed = _forms.Of(story.Options.Guide);
            string? right = null;
            var departure = -1;
            foreach (var i in story.Model.QuantitiesOf(QuantityGroups.Percent))
            {
                if (departure >= 0 || !Counts(story, units, quantities[i]))
                {
                    continue;
                }

                var form = units.Forms[quantities[i].Form].Plural;
                right ??= allowed.IsEmpty || allowed.Contains(form) ? form : allowed[0];
                departure = IsDeparture(quantities[i], form, right) ? i : -1;
            }

            if (departure >= 0 && !settings.IsExcepted(story.Tree, quantities[departure].Span))
            {
                Report(story, departure, right!);
            }
        }

        private static bool IsDeparture(in Quantity quantity, string form, string right) =>
            form != right && !(quantity.Has(QuantityTraits.Words) && (form == Sign || right == Sign));

        /// <param name="quantity">A share.</param>
        private bool Counts(StoryContext story, UnitTable units, in Quantity quantity) =>
            quantity.UnitFirst >= 0 && units.UnitOf(units.Forms[quantity.Form]).Dimension == "share"
            && !quantity.Has(QuantityTraits.Hyphenated | QuantityTraits.Fraction) && story.Wants(Rule, quantity.Span);

        private void Report(StoryContext story, int at, string right)
        {
            var tree = story.Tree;
            var units = tree.Lexicon.Units;
            var quantities = story.Model.Quantities;
            var places = ImmutableArray.CreateBuilder<RelatedPlace>();
            var edits = ImmutableArray.CreateBuilder<TextChange>();
            foreach (var i in story.Model.QuantitiesOf(QuantityGroups.Percent))
            {
                if (!Counts(story, units, quantities[i]))
                {
                    continue;
                }

                if (i != at)
                {
                    places.Add(new RelatedPlace(quantities[i].Span, MessageTemplate.HereItIs(tree, UnitSpan(tree, quantities[i]))));
                }

                if (IsDeparture(quantities[i], units.Forms[quantities[i].Form].Plural, right))
                {
                    edits.Add(Edit(tree, quantities[i], right));
                }
            }

            var span = UnitSpan(tree, quantities[at]);
            story.Report(Rule, new Finding(span, settings.Message.Fill(("match", MessageTemplate.Words(tree, span)), ("first", right)))
            {
                Related = places.ToImmutable(),
                Fix = settings.FixOf(new JoinedText("Write '", right, "' throughout"), edits.ToImmutable()),
            });
        }

        private static TextSpan UnitSpan(StoryTree tree, in Quantity quantity) => tree.SpanOf(quantity.UnitFirst, quantity.End);

        /// <summary>The sign stands right behind the figure, the word behind a space.</summary>
        private static TextChange Edit(StoryTree tree, in Quantity quantity, string right) =>
            new(TextSpan.FromBounds(tree.Tokens[quantity.UnitFirst - 1].End, tree.Tokens[quantity.End - 1].End), right == Sign ? right : " " + right);
    }
}
