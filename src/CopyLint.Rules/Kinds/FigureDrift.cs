using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Model.Claims;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;

namespace CopyLint.Rules.Kinds;

/// <summary>One toll that is "more than 100" here and "about 100" there: one story knows one of the two. Tolls of history are none.</summary>
public sealed class FigureDrift : RuleKind
{
    private const int MostTolls = 24;
    private const int SmallestToll = 5;

    public override string Name => "figure-drift";

    public override ImmutableArray<string> Placeholders => ["match", "first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private enum Bound : byte
    {
        Exact,
        Above,
        Around,
        Below,
    }

    private readonly record struct Toll(double Value, ClaimKind Kind, Bound Bound, int Quantity);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterElementsAction(ElementKind.Claim, ClaimMembers.WithQuantity, Check);

        private void Check(StoryContext story)
        {
            var claims = story.Model.Claims;
            Span<Toll> tolls = stackalloc Toll[MostTolls];
            var count = 0;
            for (var i = 0; i < claims.Length && count < MostTolls; i++)
            {
                if (claims[i].Quantity is not (var at and >= 0) || BoundOf(story.Model.Quantities[at]) is not (var bound and not Bound.Exact)
                    || !story.Wants(Rule, story.Model.Quantities[at].Span) || ClaimContext.IsSettled(story.Model, i))
                {
                    continue;
                }

                var toll = new Toll(story.Model.Quantities[at].Low, claims[i].Kind, bound, at);
                if (!IsReported(story, tolls[..count], toll))
                {
                    tolls[count++] = toll;
                }
            }
        }

        private bool IsReported(StoryContext story, ReadOnlySpan<Toll> earlier, in Toll toll)
        {
            foreach (ref readonly var first in earlier)
            {
                if (first.Value == toll.Value && first.Kind == toll.Kind)
                {
                    if (first.Bound != toll.Bound)
                    {
                        Report(story, story.Model.Quantities[first.Quantity], story.Model.Quantities[toll.Quantity]);
                    }

                    return true;
                }
            }

            return false;
        }

        private static Bound BoundOf(in Quantity quantity) => quantity.IsRange || quantity.Low < SmallestToll ? Bound.Exact : quantity.Approximator switch
        {
            ApproximatorKind.Over or ApproximatorKind.AtLeast => Bound.Above,
            ApproximatorKind.About or ApproximatorKind.Estimated => Bound.Around,
            ApproximatorKind.Near or ApproximatorKind.Under or ApproximatorKind.AtMost => Bound.Below,
            _ => Bound.Exact,
        };

        private void Report(StoryContext story, in Quantity first, in Quantity second)
        {
            if (settings.IsExcepted(story.Tree, second.Span))
            {
                return;
            }

            var words = MessageTemplate.Words(story.Tree, first.Span);
            story.Report(Rule, new Finding(second.Span, settings.Message.Fill(("match", MessageTemplate.Words(story.Tree, second.Span)), ("first", words)))
            {
                Related = [new RelatedPlace(first.Span, $"here it is '{words}'")],
            });
        }
    }
}
