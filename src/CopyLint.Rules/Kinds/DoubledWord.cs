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
            foreach (var second in story.Model.Repeats.Words)
            {
                if (new DoubleJudge(story.Tree, second).IsSlip && !settings.Unless.Overlaps(story.Tree, second - 1, second + 1))
                {
                    Report(story, second);
                }
            }
        }

        private void Report(StoryContext story, int second)
        {
            var tree = story.Tree;
            var span = tree.SpanOf(second - 1, second + 1);
            if (!story.Wants(Rule, span))
            {
                return;
            }

            var word = tree.TextOf(second - 1).ToString();
            var fix = settings.FixOf($"Delete the second '{tree.TextOf(second)}'", Deletion(tree, second));
            var isSafe = tree.Is(second, WordList.FunctionWord) && !tree.Is(second, WordList.NumberWord);
            story.Report(Rule, new Finding(span, settings.Message.Fill(("word", word)))
            {
                Fix = isSafe || fix is null ? fix : fix with { Applicability = FixApplicability.Offer },
            });
        }

        /// <summary>The second word with the white space before it, or behind it where it opens a line, so that the line end stays.</summary>
        private static TextChange Deletion(StoryTree tree, int second)
        {
            var tokens = tree.Tokens;
            var isAfterLineEnd = tokens[second].Has(TokenFlags.LineStart) && tokens[second + 1].IsSpaceBefore && !tokens[second + 1].Has(TokenFlags.LineStart);
            return new TextChange(
                isAfterLineEnd
                    ? TextSpan.FromBounds(tokens[second].Start, tokens[second + 1].Start)
                    : TextSpan.FromBounds(tokens[second - 1].End, tokens[second].End),
                "");
        }
    }
}
