using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// The same two to four words twice in a row. Only phrases that open with a function word, a past verb or a participle count, and
/// none that is joined by "and" or a preposition as in "on and on and" and "day by day by".
/// </summary>
internal sealed class DoubledPhrase : RuleKind
{
    private const int Longest = 4;
    private const int CompoundLength = 3;

    public override string Name => "doubled-phrase";

    public override ImmutableArray<string> Placeholders => ["phrase"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Analyze);

        private void Analyze(StoryContext story)
        {
            var tokens = story.Tree.Tokens;
            var end = 0;
            foreach (var first in story.Model.Repeats.Phrases)
            {
                var length = first < end || first >= tokens.Length - 4 ? 0 : LengthAt(story.Tree, tokens, first);
                if (length > 0)
                {
                    Report(story, first, length);
                    end = first + length;
                }
            }
        }

        private static int LengthAt(StoryTree tree, ReadOnlySpan<Token> tokens, int first)
        {
            for (var length = Math.Min(Longest, (tokens.Length - first) / 2); length >= 2; length--)
            {
                if (length == CompoundLength && IsCompound(tree, tokens, first))
                {
                    return length;
                }

                if (tokens[first].Word == tokens[first + length].Word && IsRepeated(tree, tokens, first, length) && IsSlip(tree, tokens, first, length))
                {
                    return length;
                }
            }

            return 0;
        }

        /// <summary>"a ten-year ten-year sentence": two words with a hyphen, and the same again.</summary>
        private static bool IsCompound(StoryTree tree, ReadOnlySpan<Token> tokens, int first) =>
            first + (2 * CompoundLength) < tokens.Length && IsHyphenated(tokens, first) && IsHyphenated(tokens, first + CompoundLength) && tokens[first + CompoundLength].IsSpaceBefore
            && !tokens[first + CompoundLength].Has(TokenFlags.SentenceStart) && tokens[first].IsSpaceBefore
            && tree.IsSameWord(first, first + CompoundLength) && tree.IsSameWord(first + 2, first + CompoundLength + 2)
            && tokens[first + (2 * CompoundLength)].Kind != TokenKind.Hyphen;

        private static bool IsHyphenated(ReadOnlySpan<Token> tokens, int first) =>
            tokens[first].IsWord && !tokens[first].IsCapitalized && tokens[first + 1].Kind == TokenKind.Hyphen && !tokens[first + 1].IsSpaceBefore
            && tokens[first + 2].IsWord && !tokens[first + 2].IsSpaceBefore;

        private static bool IsRepeated(StoryTree tree, ReadOnlySpan<Token> tokens, int first, int length)
        {
            for (var i = first; i < first + length; i++)
            {
                if (!tokens[i].IsWord || !tokens[i + length].IsWord || !tokens[i + length].IsSpaceBefore || tokens[i + length].Has(TokenFlags.SentenceStart)
                    || tokens[i].Length != tokens[i + length].Length || !tree.IsSameWord(i, i + length))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsSlip(StoryTree tree, ReadOnlySpan<Token> tokens, int first, int length)
        {
            for (var i = first; i < first + length; i++)
            {
                if (IsJoiner(tree, i, first, length) || tree.IsSameWord(i, i + 1) || (i > first && tokens[i].Has(TokenFlags.SentenceStart))
                    || tokens[i + length].IsCapitalized != (tokens[i].IsCapitalized && !tokens[i].Has(TokenFlags.SentenceStart)))
                {
                    return false;
                }
            }

            return (tree.Is(first, WordList.FunctionWord) && !IsChain(tree, first, length))
                || (tree.Is(first + 1, WordList.FunctionWord) && ((length > 2 && tree.Is(first, WordList.ReportingVerb)) || tree.TextOf(first).EndsWith("ed", StringComparison.Ordinal) || tree.TextOf(first).EndsWith("ing", StringComparison.Ordinal)));
        }

        /// <summary>"from coast to coast to coast", "one by one by one".</summary>
        private static bool IsChain(StoryTree tree, int first, int length) =>
            length == 2 && first > 0 && DoubleLexicon.NeighborOf(tree, first) == DoubleNeighbor.Joiner && tree.IsSameWord(first - 1, first + 1);

        /// <summary>
        /// "to" joins inside a phrase of two words ("back to back to"), but opens one ("to fall to fall") and stands in longer ones ("going to be going to be").
        /// The others open one only before a determiner ("by the by the"), not before a number ("two by four by four").
        /// </summary>
        private static bool IsJoiner(StoryTree tree, int token, int first, int length) => DoubleLexicon.NeighborOf(tree, token) == DoubleNeighbor.Joiner
            && !(tree.IsWord(token, "to") ? token == first || length > 2 : token == first && DoubleLexicon.ContextOf(tree, first + 1) == DoubleContext.Determiner);

        private void Report(StoryContext story, int first, int length)
        {
            var tree = story.Tree;
            var span = tree.SpanOf(first, first + (2 * length));
            if (!story.Wants(Rule, span) || settings.IsExcepted(tree, span))
            {
                return;
            }

            var phrase = MessageTemplate.Words(tree, tree.SpanOf(first, first + length));
            var deletion = new TextChange(TextSpan.FromBounds(tree.Tokens[first + length - 1].End, span.End), "");
            story.Report(Rule, new Finding(span, settings.Message.Fill(("phrase", phrase)))
            {
                Fix = settings.FixOf($"Delete the second '{phrase}'", deletion),
            });
        }
    }
}
