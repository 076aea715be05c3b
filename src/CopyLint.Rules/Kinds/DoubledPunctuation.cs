using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using CopyLint.Analysis;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>A mark that stands twice, or two that exclude each other, a space before a mark or none behind it: ",,", ",.", ". .", " ,", "late,but".</summary>
internal sealed class DoubledPunctuation : RuleKind
{
    private const int LongestRun = 3;
    private const string Doubled = "doubled";
    private const string SetApart = "set-apart";
    private const string RunTogether = "run-together";

    public override string Name => "doubled-punctuation";

    public override ImmutableArray<string> Bands => [Doubled, SetApart, RunTogether];

    public override ImmutableArray<string> Placeholders => ["fault"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private const uint Ellipses = 1u << (int)TokenKind.Ellipsis;
        private const uint Joined = 1u << (int)TokenKind.Comma | 1u << (int)TokenKind.Semicolon | 1u << (int)TokenKind.Period;
        private const uint Space = (uint)TokenFlags.SpaceBefore;
        private const uint Looked = Joined | Ellipses | 1u << (int)TokenKind.Question;

        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Analyze);

        private void Analyze(StoryContext story)
        {
            var last = story.Tree.Tokens.Length - 1;
            var marks = new OddMarks(story.Tree.Bits);
            var end = 1;
            for (var block = 0; block << 6 < last; block++)
            {
                for (var left = marks.In(block); left != 0; left &= left - 1)
                {
                    var i = (block << 6) + BitOperations.TrailingZeroCount(left);
                    if (i >= end & i < last && MayBeFaulty(story.Tree.Tokens[i], story.Tree.Tokens[i + 1]))
                    {
                        end = Check(story, i);
                    }
                }
            }
        }

        /// <summary>A space before the mark, a word right behind it, or another mark. Asked of every mark of a story, so by bits.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool MayBeFaulty(in Token mark, in Token next)
        {
            var kind = 1u << (int)mark.Kind;
            var (isApart, isClosed) = ((uint)mark.Flags & Space, ~(uint)next.Flags & Space);
            var behind = 1u << (int)next.Kind;
            return (kind & Looked) != 0 & (isApart | (isClosed & behind >> (int)TokenKind.Word) | (kind & Ellipses) | (behind & Joined)) != 0;
        }

        /// <summary>Looks at the mark and returns one past what was looked at.</summary>
        private int Check(StoryContext story, int first)
        {
            var tree = story.Tree;
            var end = Punctuation.RunEnd(tree, first);
            if (Punctuation.IsTwoPeriods(tree, first) || end - first > 1)
            {
                if (end - first <= LongestRun && !Punctuation.IsLegitimate(tree, first, end))
                {
                    ReportRun(story, first, end);
                }
            }
            else if (Punctuation.IsApart(tree, first))
            {
                ReportSpace(story, first);
            }
            else if (Punctuation.IsRunTogether(tree, first))
            {
                ReportNoSpace(story, first);
            }

            return end;
        }

        private void ReportRun(StoryContext story, int first, int end)
        {
            var span = story.Tree.SpanOf(first, end);
            if (!story.Wants(Rule, span, Doubled) || settings.IsExcepted(story.Tree, span))
            {
                return;
            }

            var mark = story.Tree.Text[span.Start].ToString();
            var isSame = true;
            for (var i = first; i < end; i++)
            {
                isSame &= story.Tree.Tokens[i].Kind == story.Tree.Tokens[first].Kind;
            }

            story.Report(Rule, new Finding(span, settings.Message.Fill(("fault", $"'{story.Tree.TextOf(span)}': keep one mark")))
            {
                Band = Doubled,
                Fix = isSame ? settings.FixOf($"Write '{mark}'", new TextChange(span, mark)) : null,
            });
        }

        private void ReportNoSpace(StoryContext story, int i)
        {
            var tree = story.Tree;
            var span = tree.Tokens[i].Span;
            if (story.Wants(Rule, span, RunTogether) && !settings.IsExcepted(tree, span))
            {
                var title = $"Put a space behind '{tree.TextOf(i)}'";
                story.Report(Rule, new Finding(span, settings.Message.Fill(("fault", title)))
                {
                    Band = RunTogether,
                    Fix = settings.FixOf(title, new TextChange(new TextSpan(span.End, 0), " ")),
                });
            }
        }

        private void ReportSpace(StoryContext story, int i)
        {
            var tree = story.Tree;
            var span = tree.Tokens[i].Span;
            if (!story.Wants(Rule, span, SetApart) || settings.IsExcepted(tree, span))
            {
                return;
            }

            var mark = tree.TextOf(i).ToString();
            var next = tree.Tokens[i + 1];
            var isOpen = next.IsWord && !next.IsSpaceBefore;
            story.Report(Rule, new Finding(span, settings.Message.Fill(("fault", $"Close up the space before '{mark}'")))
            {
                Band = SetApart,
                Fix = settings.FixOf(
                    $"Close up the space before '{mark}'",
                    new TextChange(TextSpan.FromBounds(tree.Tokens[i - 1].End, span.End), isOpen ? mark + " " : mark)),
            });
        }
    }
}
