using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>The same word twice in a row, also across a line end. Legitimate doubles are data: <see cref="DoubleContext"/>.</summary>
internal sealed class DoubledWord : RuleKind
{
    public override string Name => "doubled-word";

    public override ImmutableArray<string> Placeholders => ["word"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Analyze);

        private void Analyze(StoryContext story)
        {
            var first = -1;
            var doubles = story.Model.Repeats.Words;
            for (var i = 0; i < doubles.Length; i++)
            {
                if (IsSlip(story.Tree, doubles[i]))
                {
                    first = first < 0 ? doubles[i] - 1 : first;
                    if (i + 1 == doubles.Length || doubles[i + 1] != doubles[i] + 1 || !IsSlip(story.Tree, doubles[i + 1]))
                    {
                        Report(story, first, doubles[i]);
                        first = -1;
                    }
                }
            }
        }

        private bool IsSlip(StoryTree tree, int second)
        {
            var judge = new DoubleJudge(tree, second);
            return judge.IsSlip && (judge.IsTriple || !settings.Unless.Overlaps(tree, second - 1, second + 1));
        }

        private void Report(StoryContext story, int first, int second)
        {
            var tree = story.Tree;
            var span = tree.SpanOf(first, second + 1);
            if (!story.Wants(Rule, span))
            {
                return;
            }

            var word = tree.TextOf(first).ToString();
            var fix = settings.FixOf($"Delete the second '{tree.TextOf(second)}'", Deletion(tree, first, second));
            var isSafe = tree.Is(second, WordList.FunctionWord) && !tree.Is(second, WordList.NumberWord);
            story.Report(Rule, new Finding(span, settings.Message.Fill(("word", word)))
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
