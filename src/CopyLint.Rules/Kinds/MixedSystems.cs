using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>Distances in kilometers and in miles in a story that converts neither. Races, calibers and speeds are none.</summary>
public sealed class MixedSystems : RuleKind
{
    public override string Name => "mixed-systems";

    public override ImmutableArray<string> Placeholders => ["first", "second"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private const int FarthestBracket = 3;

        public override void Initialize(AnalysisContext context) => context.RegisterQuantitiesAction(QuantityGroups.Size, Check);

        private void Check(StoryContext story)
        {
            var units = story.Tree.Lexicon.Units;
            var quantities = story.Model.Quantities;
            int kilometers = -1, miles = -1;
            foreach (var i in story.Model.QuantitiesOf(QuantityGroups.Size))
            {
                ref readonly var quantity = ref quantities[i];
                var name = units.UnitOf(units.Forms[quantity.Form]).Name;
                if (name is not ("kilometer" or "mile"))
                {
                    continue;
                }

                if (quantity.Converts >= 0 || quantity.ConvertedBy >= 0 || IsInBracket(story.Tree, quantity.First))
                {
                    return;
                }

                if (quantity.Special == SpecialMeasure.None && !quantity.Has(QuantityTraits.Rate) && story.Wants(Rule, quantity.Span))
                {
                    kilometers = name == "kilometer" && kilometers < 0 ? i : kilometers;
                    miles = name == "mile" && miles < 0 ? i : miles;
                }
            }

            if (kilometers >= 0 && miles >= 0)
            {
                Report(story, quantities[Math.Min(kilometers, miles)], quantities[Math.Max(kilometers, miles)]);
            }
        }

        /// <summary>"12 miles long and 3 miles wide (19 km by 5 km)", "300 and 400 miles (480 and 640 km)": a conversion of several measures at once.</summary>
        private static bool IsInBracket(StoryTree tree, int first)
        {
            var i = first - 1;
            while (i > Math.Max(0, first - FarthestBracket) && tree.Tokens[i].Kind is not (TokenKind.OpenBracket or TokenKind.CloseBracket))
            {
                i--;
            }

            return i >= 0 && tree.Tokens[i].Kind == TokenKind.OpenBracket;
        }

        private void Report(StoryContext story, in Quantity first, in Quantity second)
        {
            if (settings.IsExcepted(story.Tree, second.Span))
            {
                return;
            }

            var words = MessageTemplate.Words(story.Tree, first.Span);
            story.Report(Rule, new Finding(second.Span, settings.Message.Fill(("first", words), ("second", MessageTemplate.Words(story.Tree, second.Span))))
            {
                Related = [new RelatedPlace(first.Span, $"here the story writes '{words}'")],
            });
        }
    }
}
