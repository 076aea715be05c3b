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

        private void Report(StoryEvent stories, ImmutableArray<StoryFigures?> figures)
        {
            foreach (var rivals in FigureRivals.In(stories, figures))
            {
                if (FirstMix(rivals) is { } first)
                {
                    Report(stories, first);
                }
            }
        }

        /// <summary>The first of one thing that agrees, where no earlier figure for it is in the system of the later one.</summary>
        private static FigurePair? FirstMix(in FigureRivals rivals)
        {
            FigurePair? first = null;
            for (var i = 0; i < rivals.Count; i++)
            {
                var pair = rivals[i];
                var isOfOneSystem = pair.First.Figure.System == pair.Second.Figure.System;
                if ((isOfOneSystem || (first is null && pair.Agrees)) && pair.IsOfOneThing)
                {
                    if (isOfOneSystem)
                    {
                        return null;
                    }

                    first = pair;
                }
            }

            return first;
        }

        private void Report(StoryEvent stories, in FigurePair pair)
        {
            var (there, here) = (pair.First.Figure.Span, pair.Second.Figure.Span);
            var other = MessageTemplate.Words(pair.First.Story.Text, there);
            var message = settings.Message.Fill(
                ("file", pair.First.Story.Name),
                ("line", EditionText.Number(stories.LineOf(pair.Earlier, there.Start))),
                ("other", other),
                ("here", MessageTemplate.Words(pair.Second.Story.Text, here)));
            stories.Report(Rule, pair.Later, new Finding(here, message) { Related = [stories.Place(pair.Earlier, there, $"Here it is '{other}'.")] });
        }
    }
}
