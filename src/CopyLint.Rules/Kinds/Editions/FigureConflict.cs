using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Editions.Figures;
using CopyLint.Rules.Messages;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>
/// A figure that cannot be right where an earlier story's figure for the same thing is right. One that agrees with any
/// figure before it is left alone: the first that departs is reported, once for its story.
/// </summary>
internal sealed class FigureConflict : RuleKind
{
    private const string Number = "number";
    private const string Moment = "moment";

    /// <summary>Figures of one sentence begin within so many characters.</summary>
    private const int Near = 200;

    public override string Name => "figure-conflict";

    public override ImmutableArray<string> Bands => [Number, Moment];

    public override ImmutableArray<string> Placeholders => ["file", "line", "other", "here"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly FigureMemo _memo = new();

        public override void Initialize(AnalysisContext context) => context.RegisterEditionAction(Collect, Report);

        private StoryFigures? Collect(StoryContext story) => StoryFigures.Collect(story, IsExcepted, _memo);

        private bool IsExcepted(StoryContext story, int first, int end) => settings.Unless.Overlaps(story.Tree, first, end);

        private void Report(StoryEvent stories, ImmutableArray<StoryFigures?> figures)
        {
            var reported = new HashSet<(int, int, double, double)>();
            foreach (var rivals in FigureRivals.In(stories, figures))
            {
                if (!AgreesWithAny(rivals) && Conflicts(rivals) is { IsEmpty: false } conflicts
                    && reported.Add((conflicts[0].Later, conflicts[0].Second.Figure.Thing, conflicts[0].First.Figure.Value, conflicts[0].Second.Figure.Value)))
                {
                    Report(stories, conflicts);
                }
            }
        }

        private static bool AgreesWithAny(in FigureRivals rivals)
        {
            for (var i = 0; i < rivals.Count; i++)
            {
                if (rivals[i] is { Agrees: true, IsOfOneThing: true })
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Those that cannot be right where the later one is, of which none agrees.</summary>
        private static ImmutableArray<FigurePair> Conflicts(in FigureRivals rivals)
        {
            var conflicts = ImmutableArray.CreateBuilder<FigurePair>();
            for (var i = 0; i < rivals.Count; i++)
            {
                var pair = rivals[i];
                if (pair.IsOfOneThing && !pair.IsOfOtherDays && !HasNear(pair.First, pair.Second) && !HasNear(pair.Second, pair.First))
                {
                    conflicts.Add(pair);
                }
            }

            return conflicts.ToImmutable();
        }

        /// <summary>Whether the sentence of a figure has the other one's value, too.</summary>
        private static bool HasNear(in FigurePlace place, in FigurePlace other)
        {
            ref readonly var value = ref other.Figure;
            foreach (ref readonly var figure in place.All.Items)
            {
                if (figure.Thing == value.Thing && Math.Abs(figure.Span.Start - place.Figure.Span.Start) < Near && FigureAgreement.Agree(figure, value))
                {
                    return true;
                }
            }

            return false;
        }

        private void Report(StoryEvent stories, ImmutableArray<FigurePair> conflicts)
        {
            var pair = conflicts[0];
            ref readonly var later = ref pair.Second.Figure;
            var message = settings.Message.Fill(
                ("file", pair.First.Story.Name),
                ("line", EditionText.Number(stories.LineOf(pair.Earlier, pair.First.Figure.Span.Start))),
                ("other", Words(pair.First)),
                ("here", Words(pair.Second)));
            stories.Report(Rule, pair.Later, new Finding(later.Span, message)
            {
                Band = later.Kind is FigureKind.Clock or FigureKind.Day ? Moment : Number,
                Related = [.. conflicts.Select(conflict => stories.Place(conflict.Earlier, conflict.First.Figure.Span, $"Here it is '{Words(conflict.First)}'."))],
            });
        }

        private static string Words(in FigurePlace place) => MessageTemplate.Words(place.Story.Text, place.Figure.Span);
    }
}
