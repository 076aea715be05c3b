using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// A toll in the headline that the story never gives: no such number, none that rounds to it, no numbers that add up to
/// it. Small tolls are left alone, because a story can list or name the victims.
/// </summary>
public sealed class HeadlineFigure : RuleKind
{
    private const int SmallestToll = 10;
    private const double Rounding = 0.05;
    private const int MostSummands = 40;
    private const int MostTolls = 8;

    public override string Name => "headline-figure";

    public override bool StartsFromPatterns => true;

    public override bool AsksForPatterns => true;

    public override ImmutableArray<string> Placeholders => ["number"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Check);

        private void Check(StoryContext story)
        {
            var quantities = story.Model.Quantities;
            for (var i = 0; i < Math.Min(quantities.Length, MostTolls); i++)
            {
                ref readonly var quantity = ref quantities[i];
                if (!IsTopRole(story.Model.RoleAt(quantity.Span.Start)))
                {
                    if (!quantity.Span.IsEmpty && story.Model.RoleAt(quantity.Span.Start) == BlockRole.Body)
                    {
                        return;
                    }
                }
                else if (quantity.Kind == QuantityKind.Count && quantity.Low >= SmallestToll && story.Wants(Rule, quantity.Span)
                    && IsToll(story.Tree, quantity) && HasBody(story.Tree) && !IsGiven(story, quantity) && !settings.IsExcepted(story.Tree, quantity.Span))
                {
                    story.Report(Rule, new Finding(quantity.Span, settings.Message.Fill(("number", MessageTemplate.Words(story.Tree, quantity.NumberSpan)))));
                }
            }
        }

        private static bool IsTopRole(BlockRole role) => role is BlockRole.Headline or BlockRole.Display;

        private static bool HasBody(StoryTree tree)
        {
            var sentences = 0;
            foreach (ref readonly var block in tree.Blocks)
            {
                sentences += block.Role == BlockRole.Body ? block.EndSentence - block.FirstSentence : 0;
            }

            return sentences >= 2;
        }

        /// <summary>Whether the headline speaks of people killed, hurt or held, and the number of people.</summary>
        private bool IsToll(StoryTree tree, in Quantity quantity)
        {
            var isOfPeople = quantity.NounNumber is NounNumber.Plural or NounNumber.Unvarying || quantity.Approximator != ApproximatorKind.None
                || tree.Is(quantity.End, WordList.CasualtyNoun) || tree.Is(quantity.End, WordList.CasualtyVerb) || (quantity.First > 0 && tree.Is(quantity.First - 1, WordList.CasualtyVerb))
                || settings.Find.Overlaps(tree, Math.Max(0, quantity.First - 1), quantity.End + 1);
            if (!isOfPeople || tree.Is(quantity.End, WordList.Unit))
            {
                return false;
            }

            var block = tree.Blocks[tree.BlockOf(quantity.First)];
            foreach (ref readonly var cue in tree.Cues)
            {
                if (cue.First >= block.FirstToken && cue.End <= block.EndToken && cue.List is WordList.CasualtyVerb or WordList.CasualtyNoun)
                {
                    return true;
                }
            }

            return settings.Find.Overlaps(tree, block.FirstToken, block.EndToken);
        }

        private static bool IsGiven(StoryContext story, in Quantity toll)
        {
            Span<double> counts = stackalloc double[MostSummands];
            var count = 0;
            foreach (ref readonly var quantity in story.Model.Quantities)
            {
                if (quantity.Kind is QuantityKind.Designator or QuantityKind.Time || IsTopRole(story.Model.RoleAt(quantity.Span.Start)))
                {
                    continue;
                }

                if (IsNear(toll, quantity))
                {
                    return true;
                }

                if (quantity.Kind == QuantityKind.Count && count < MostSummands && quantity.High < toll.Low)
                {
                    counts[count++] = quantity.High;
                }
            }

            return IsSum(toll.Low, counts[..count]);
        }

        private static bool IsNear(in Quantity toll, in Quantity quantity) =>
            Math.Abs(quantity.Low - toll.Low) <= Rounding * toll.Low || Math.Abs(quantity.High - toll.Low) <= Rounding * toll.Low
            || (quantity.Low <= toll.Low && quantity.High >= toll.Low);

        /// <summary>Whether two or three of the counts, and up to two people who are not counted ("and a woman"), make the toll.</summary>
        private static bool IsSum(double toll, ReadOnlySpan<double> counts)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                for (var j = i + 1; j < counts.Length; j++)
                {
                    var rest = toll - counts[i] - counts[j];
                    if (rest is >= 0 and <= 2 || (rest > 0 && counts[(j + 1)..].Contains(rest)))
                    {
                        return true;
                    }
                }

                if (toll - counts[i] is > 0 and <= 2)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
