using System.Buffers;
using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>A file name or wire slug where the headline belongs: "BC-BBN--Top Ten", "US-Finance-Fed", "1 SPORT Trivia (Oct 14)", "pool_vote".</summary>
internal sealed class SlugHeadline : RuleKind
{
    private const int FewestParts = 3;

    private static readonly SearchValues<char> s_capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public override string Name => "slug-headline";

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterBlockAction(Rule.Where, Check);

        private void Check(StoryContext story, int element)
        {
            ref readonly var block = ref story.Tree.Blocks[element];
            if (IsSlug(story.Tree, block) && story.Wants(Rule, block.Span) && !settings.IsExcepted(story.Tree, block.Span))
            {
                story.Report(Rule, new Finding(block.Span, settings.Message.Fill()));
            }
        }

        private static bool IsSlug(StoryTree tree, in Block block) =>
            IsWireSlug(tree.TextOf(block.Span)) || IsHyphenChain(tree.TextOf(block.Span)) || IsDatedLabel(tree, block);

        /// <summary>Two or three capitals and a hyphen, and two hyphens further on: "BC-BBN--Top Ten", "BC-US--X".</summary>
        private static bool IsWireSlug(ReadOnlySpan<char> line)
        {
            var hyphen = line.IndexOf('-');
            return hyphen is 2 or 3 && !line[..hyphen].ContainsAnyExcept(s_capitals) && line.IndexOf("--", StringComparison.Ordinal) is > 0 and var twice
                && twice + 2 < line.Length && line[twice - 1] != ' ' && line[twice + 2] != ' ' && !line[..twice].Contains(' ');
        }

        /// <summary>One chain without a space, all capitals or small letters before the parts: "US-Finance-Fed", "pool-vote-monday", "POOL_VOTE".</summary>
        private static bool IsHyphenChain(ReadOnlySpan<char> line)
        {
            if (line.ContainsAny(" \t\n\u00a0") || line.ContainsAny("./@:") || !HasLetter(line))
            {
                return false;
            }

            if (line.Contains('_'))
            {
                return true;
            }

            int parts = 0, small = 0, large = 0;
            for (var i = 0; i < line.Length; i++)
            {
                if (i == 0 || line[i - 1] == '-')
                {
                    parts++;
                    small += char.IsLower(line[i]) || char.IsAsciiDigit(line[i]) ? 1 : 0;
                    large += char.IsUpper(line[i]) || char.IsAsciiDigit(line[i]) ? 1 : 0;
                }
            }

            var dash = line.IndexOf('-');
            var isCountry = dash is 2 or 3 && !line[..dash].ContainsAnyExcept(s_capitals);
            return parts >= FewestParts && (small == parts || (large == parts && (isCountry || parts > FewestParts)));
        }

        /// <summary>"___" between parts of a story and "2018-10-23" are no slugs.</summary>
        private static bool HasLetter(ReadOnlySpan<char> line)
        {
            foreach (var c in line)
            {
                if (char.IsLetter(c))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>A number, a word in capitals, and the day of the service in brackets at the end.</summary>
        private static bool IsDatedLabel(StoryTree tree, in Block block)
        {
            var (first, last) = (block.FirstToken, block.EndToken - 1);
            return last - first > 4 && tree.Tokens[first].Kind == TokenKind.Number && tree.Tokens[first + 1].Has(TokenFlags.AllCaps)
                && tree.Tokens[last].Kind == TokenKind.CloseBracket && tree.Tokens[last - 1].Kind == TokenKind.Number
                && tree.Is(last - 2, WordList.Month) && tree.Tokens[last - 3].Kind == TokenKind.OpenBracket;
        }
    }
}
