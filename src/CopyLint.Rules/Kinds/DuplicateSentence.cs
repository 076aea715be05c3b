using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.Repeats;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// A long sentence that stands twice in the story. Questions are not looked at (interviews put them
/// again), nor sentences of which either place is a quotation.
/// </summary>
internal sealed class DuplicateSentence : RuleKind
{
    public override string Name => "duplicate-sentence";

    public override ImmutableArray<string> Placeholders => ["first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Analyze);

        private void Analyze(StoryContext story)
        {
            foreach (var repeat in story.Model.Repeats.Sentences)
            {
                var second = story.Tree.Sentences[repeat.Second];
                if (!IsQuestion(story.Tree, second) && !IsQuoted(story, story.Tree.Sentences[repeat.First]) && story.Wants(Rule, second.Span))
                {
                    Report(story, repeat);
                }
            }
        }

        private static bool IsQuoted(StoryContext story, in Sentence sentence)
        {
            var last = sentence.EndToken - 1;
            while (last > sentence.FirstToken && !story.Tree.Tokens[last].IsWord)
            {
                last--;
            }

            return story.Model.IsQuoted(story.Tree.Tokens[last].Span);
        }

        private static bool IsQuestion(StoryTree tree, in Sentence sentence)
        {
            for (var i = sentence.EndToken - 1; i > sentence.FirstToken && !tree.Tokens[i].IsWord; i--)
            {
                if (tree.Tokens[i].Kind == TokenKind.Question)
                {
                    return true;
                }
            }

            return false;
        }

        private void Report(StoryContext story, Repeat repeat)
        {
            var first = story.Tree.Sentences[repeat.First].Span;
            var second = story.Tree.Sentences[repeat.Second].Span;
            story.Report(Rule, new Finding(second, settings.Message.Fill(("first", MessageTemplate.Line(story.Tree, first.Start))))
            {
                Related = [new RelatedPlace(first, "The same sentence stands here.")],
                Fix = settings.FixOf("Delete the repeated sentence", Deletion(story.Tree, repeat.Second)),
            });
        }

        /// <summary>The sentence with the white space behind it; the last of a block with the white space before it.</summary>
        private static TextChange Deletion(StoryTree tree, int sentence)
        {
            var (span, first, end, index) = tree.Sentences[sentence];
            var block = tree.Blocks[index];
            var isLast = end == block.EndToken && first > block.FirstToken;
            return new TextChange(
                isLast ? TextSpan.FromBounds(tree.Tokens[first - 1].End, span.End) : TextSpan.FromBounds(span.Start, tree.Tokens[end].Start), "");
        }
    }
}
