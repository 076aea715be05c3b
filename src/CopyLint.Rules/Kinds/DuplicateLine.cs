using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Model.Repeats;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>A headline or caption that stands twice, a few blocks apart at most. Lines inside a poem or list are none.</summary>
internal sealed class DuplicateLine : RuleKind
{
    private const int Farthest = 8;
    private const int FewestDistantWords = 5;
    private const int NearRepeats = 4;

    public override string Name => "duplicate-line";

    public override ImmutableArray<string> Placeholders => ["line", "first"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Analyze);

        private void Analyze(StoryContext story)
        {
            var titles = story.Model.Repeats.Titles;
            for (var i = 0; i < titles.Length; i++)
            {
                var repeat = titles[i];
                if (IsNear(story.Model, repeat) && !IsSectionHead(story.Tree, titles, i) && IsParagraph(story.Tree, repeat.First) && IsParagraph(story.Tree, repeat.Second)
                    && story.Wants(Rule, story.Tree.Blocks[repeat.Second].Span))
                {
                    Report(story, repeat);
                }
            }
        }

        /// <summary>Before the story, or side by side, any title; otherwise only a long one: "United States Senator" is a label.</summary>
        private static bool IsNear(StoryModel model, Repeat repeat)
        {
            if (repeat.Second - repeat.First <= 1 || !IsBodyBefore(model.Tree, repeat.Second))
            {
                return true;
            }

            return repeat.Second - repeat.First <= Farthest && model.WordCount(model.Tree.Blocks[repeat.Second].Span) >= FewestDistantWords;
        }

        /// <summary>"What we know so far": a head that a live page sets over section after section, or asks as a question.</summary>
        private static bool IsSectionHead(StoryTree tree, ReadOnlySpan<Repeat> titles, int index)
        {
            var (first, second) = (titles[index].First, titles[index].Second);
            if (second - first <= 1 || !IsBodyBefore(tree, second))
            {
                return false;
            }

            var isThird = false;
            for (var i = Math.Max(0, index - NearRepeats); i < Math.Min(titles.Length, index + NearRepeats + 1); i++)
            {
                isThird |= titles[i].Second == first || titles[i].First == second;
            }

            return isThird || tree.TextOf(tree.Blocks[first].FirstToken) is "What" or "How" or "Why" or "Where" or "When" or "Who";
        }

        private static bool IsBodyBefore(StoryTree tree, int block)
        {
            for (var b = 0; b < block; b++)
            {
                if (tree.Blocks[b].Role == BlockRole.Body)
                {
                    return true;
                }
            }

            return false;
        }

        private static bool IsParagraph(StoryTree tree, int block)
        {
            var next = tree.Tokens[tree.Blocks[block].EndToken];
            return tree.Tokens[tree.Blocks[block].FirstToken].Has(TokenFlags.ParagraphStart)
                && (next.Kind == TokenKind.EndOfText || next.Has(TokenFlags.ParagraphStart));
        }

        private void Report(StoryContext story, Repeat repeat)
        {
            var first = story.Tree.Blocks[repeat.First].Span;
            var second = story.Tree.Blocks[repeat.Second].Span;
            var message = settings.Message.Fill(("line", MessageTemplate.Line(story.Tree, second.Start)), ("first", MessageTemplate.Line(story.Tree, first.Start)));
            var end = story.Tree.Tokens[story.Tree.Blocks[repeat.Second].EndToken].Start;
            story.Report(Rule, new Finding(second, message)
            {
                Related = [new RelatedPlace(first, "The same words stand here.")],
                Fix = settings.FixOf("Delete the repeated line", new TextChange(TextSpan.FromBounds(second.Start, end), "")),
            });
        }
    }
}
