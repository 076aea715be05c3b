using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.People;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>The same word or figure twice in a row, also across a line end. Legitimate doubles are data: <see cref="DoubleContext"/>.</summary>
internal sealed class DoubledWord : RuleKind
{
    public override string Name => "doubled-word";

    public override ImmutableArray<string> Placeholders => ["word"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context)
        {
            context.RegisterStoryAction(CheckWords);
            context.RegisterStoryAction(CheckFigures);
        }

        private void CheckFigures(StoryContext story)
        {
            var figures = story.Model.Quantities;
            for (var i = 1; i < figures.Length; i++)
            {
                if (figures[i - 1].End == figures[i].First && DoubledFigure.IsSlip(story.Tree, figures, i) && story.Wants(Rule, figures[i].Span))
                {
                    var first = DoubledFigure.SpanOf(story.Tree, figures[i - 1]);
                    Report(story, TextSpan.FromBounds(first.Start, figures[i].Span.End), first, new TextChange(TextSpan.FromBounds(first.End, figures[i].Span.End), ""), isSafe: false);
                }
            }
        }

        private void CheckWords(StoryContext story)
        {
            var first = -1;
            var doubles = story.Model.Repeats.Words;
            var people = doubles.IsEmpty ? default : story.Model.People;
            for (var i = 0; i < doubles.Length; i++)
            {
                if (IsSlip(story.Tree, people, doubles[i]))
                {
                    first = first < 0 ? doubles[i] - 1 : first;
                    if (i + 1 == doubles.Length || doubles[i + 1] != doubles[i] + 1 || !IsSlip(story.Tree, people, doubles[i + 1]))
                    {
                        Report(story, first, doubles[i]);
                        first = -1;
                    }
                }
            }
        }

        private bool IsSlip(StoryTree tree, ReadOnlySpan<Person> people, int second)
        {
            var judge = new DoubleJudge(tree, people, second);
            return judge.IsSlip && (judge.IsTriple || !settings.Unless.Overlaps(tree, second - 1, second + 1));
        }

        private void Report(StoryContext story, int first, int second)
        {
            var tree = story.Tree;
            var span = tree.SpanOf(first, second + 1);
            if (story.Wants(Rule, span))
            {
                var isSafe = tree.Is(second, WordList.FunctionWord) && !tree.Is(second, WordList.NumberWord);
                Report(story, span, tree.Tokens[first].Span, Deletion(tree, first, second), isSafe);
            }
        }

        private void Report(StoryContext story, TextSpan span, TextSpan first, TextChange deletion, bool isSafe)
        {
            var tree = story.Tree;
            var fix = settings.FixOf($"Delete the second '{tree.TextOf(first)}'", deletion);
            story.Report(Rule, new Finding(span, settings.Message.Fill(("word", tree.TextOf(first).ToString())))
            {
                Fix = isSafe || fix is null ? fix : fix with { Applicability = FixApplicability.Offer },
            });
        }

        /// <summary>The further words with the white space before them, or a second word with that behind it where it opens a line, so that the line end stays.</summary>
        private static TextChange Deletion(StoryTree tree, int first, int second)
        {
            var tokens = tree.Tokens;
            var isAfterLineEnd = first == second - 1 && tokens[second].Has(TokenFlags.LineStart) && tokens[second + 1].IsSpaceBefore && !tokens[second + 1].Has(TokenFlags.LineStart);
            return new TextChange(
                isAfterLineEnd
                    ? TextSpan.FromBounds(tokens[second].Start, tokens[second + 1].Start)
                    : TextSpan.FromBounds(tokens[first].End, tokens[second].End),
                "");
        }
    }
}
