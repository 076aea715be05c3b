using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Editions.Figures;
using CopyLint.Rules.Messages;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>One thing measured in metric units by one story and in customary units by another, where neither gives the other unit.</summary>
internal sealed class UnitSystemMix : RuleKind
{
    public override string Name => "unit-system-mix";

    public override ImmutableArray<string> Placeholders => ["file", "line", "other", "here"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterEditionAction(StoryFigures.CollectOfSystems, Report);

        private void Report(StoryEvent stories, ImmutableArray<Figure[]?> figures)
        {
            foreach (var matches in FigureMatches.FindByLater(stories, figures))
            {
                if (FirstMix(matches.Span) is { } first)
                {
                    Report(stories, first);
                }
            }
        }

        /// <summary>The first that agrees, where no earlier figure is in the system of the later one.</summary>
        private static FigureMatch? FirstMix(ReadOnlySpan<FigureMatch> matches)
        {
            FigureMatch? first = null;
            foreach (ref readonly var match in matches)
            {
                if (match.EarlierFigure.System == match.LaterFigure.System)
                {
                    return null;
                }

                first ??= FigureAgreement.Agree(match.EarlierFigure, match.LaterFigure) ? match : null;
            }

            return first;
        }

        private void Report(StoryEvent stories, FigureMatch match)
        {
            var other = MessageTemplate.Words(stories.Stories[match.Earlier].Text, match.EarlierFigure.Span);
            var message = settings.Message.Fill(
                ("file", stories.Stories[match.Earlier].Name),
                ("line", EditionText.Number(stories.LineOf(match.Earlier, match.EarlierFigure.Span.Start))),
                ("other", other),
                ("here", MessageTemplate.Words(stories.Stories[match.Later].Text, match.LaterFigure.Span)));
            stories.Report(Rule, match.Later, new Finding(match.LaterFigure.Span, message)
            {
                Related = [stories.Place(match.Earlier, match.EarlierFigure.Span, $"Here it is '{other}'.")],
            });
        }
    }
}
