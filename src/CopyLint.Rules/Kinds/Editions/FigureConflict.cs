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

    public override string Name => "figure-conflict";

    public override ImmutableArray<string> Bands => [Number, Moment];

    public override ImmutableArray<string> Placeholders => ["file", "line", "other", "here"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterEditionAction(Collect, Report);

        private Figure[]? Collect(StoryContext story) => StoryFigures.Collect(story, (context, sentence) => settings.IsExcepted(context.Tree, sentence));

        private void Report(StoryEvent stories, ImmutableArray<Figure[]?> figures)
        {
            var reported = new HashSet<(int, int, double, double)>();
            foreach (var matches in FigureMatches.FindByLater(stories, figures))
            {
                if (Conflicts(matches.Span, figures) is { IsEmpty: false } conflicts
                    && reported.Add((conflicts[0].Later, conflicts[0].LaterFigure.Thing, conflicts[0].EarlierFigure.Value, conflicts[0].LaterFigure.Value)))
                {
                    Report(stories, conflicts);
                }
            }
        }

        /// <summary>Those that cannot be right where the later one is; none where it agrees with any.</summary>
        private static ImmutableArray<FigureMatch> Conflicts(ReadOnlySpan<FigureMatch> matches, ImmutableArray<Figure[]?> figures)
        {
            foreach (ref readonly var match in matches)
            {
                if (FigureAgreement.Agree(match.EarlierFigure, match.LaterFigure))
                {
                    return [];
                }
            }

            return [.. matches.ToArray().Where(match => !match.IsOfOtherDays && !IsGiven(figures, match))];
        }

        /// <summary>Whether the sentence of either figure has the other one's value, too.</summary>
        private static bool IsGiven(ImmutableArray<Figure[]?> figures, FigureMatch match) =>
            HasNear(figures[match.Earlier]!, match.EarlierFigure, match.LaterFigure)
            || HasNear(figures[match.Later]!, match.LaterFigure, match.EarlierFigure);

        private static bool HasNear(Figure[] story, Figure place, Figure value) =>
            story.Any(figure => figure.Thing == value.Thing && Math.Abs(figure.Span.Start - place.Span.Start) < 200 && FigureAgreement.Agree(figure, value));

        private void Report(StoryEvent stories, ImmutableArray<FigureMatch> matches)
        {
            var first = matches[0];
            var (other, here) = (Words(stories, first.Earlier, first.EarlierFigure.Span), Words(stories, first.Later, first.LaterFigure.Span));
            var message = settings.Message.Fill(
                ("file", stories.Stories[first.Earlier].Name),
                ("line", EditionText.Number(stories.LineOf(first.Earlier, first.EarlierFigure.Span.Start))),
                ("other", other),
                ("here", here));
            stories.Report(Rule, first.Later, new Finding(first.LaterFigure.Span, message)
            {
                Band = first.LaterFigure.Kind is FigureKind.Clock or FigureKind.Day ? Moment : Number,
                Related = [.. matches.Select(match => stories.Place(match.Earlier, match.EarlierFigure.Span, $"Here it is '{Words(stories, match.Earlier, match.EarlierFigure.Span)}'."))],
            });
        }

        private static string Words(StoryEvent stories, int story, TextSpan span) => MessageTemplate.Words(stories.Stories[story].Text, span);
    }
}
