using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// A hyphen with a space on one side only. Before a word that ends compounds ("US -backed", "US- backed") the space is
/// stray; before any other ("a car -best known for its engine") it may be half of a dash.
/// </summary>
internal sealed class DetachedHyphen : RuleKind
{
    private const string Compound = "compound";
    private const string Dash = "dash";

    private static readonly SearchValues<char> s_hyphens = SearchValues.Create("-‐‑");

    public override string Name => "detached-hyphen";

    public override ImmutableArray<string> Bands => [Compound, Dash];

    public override ImmutableArray<KindOption> Options => [KindOption.Words("compound-ends"), KindOption.Words("before-suffix")];

    public override ImmutableArray<string> Placeholders => ["right"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _compoundEnds = SetOf(settings.Words("compound-ends"));
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _beforeSuffix = SetOf(settings.Words("before-suffix"));

        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Analyze);

        private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(ImmutableArray<string> words) =>
            words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        private void Analyze(StoryContext story)
        {
            var bits = story.Tree.Bits;
            var hyphens = bits.BitsOf(TokenSet.Hyphen);
            var spaced = bits.BitsOf(TokenSet.Spaced);
            for (var at = 0; at < hyphens.Length; at++)
            {
                // Most hyphens have no space beside them.
                var behind = spaced[at] >> 1 | (at + 1 < spaced.Length ? spaced[at + 1] << 63 : 0);
                for (var free = hyphens[at] & (spaced[at] | behind); free != 0; free &= free - 1)
                {
                    Check(story, (at << 6) + BitOperations.TrailingZeroCount(free));
                }
            }
        }

        private void Check(StoryContext story, int hyphen)
        {
            var (text, at) = (story.Tree.Text, story.Tree.Tokens[hyphen].Start);
            if (hyphen > 0 && at + 1 < text.Length && char.IsWhiteSpace(text[at - 1]) != char.IsWhiteSpace(text[at + 1]) && s_hyphens.Contains(text[at]))
            {
                Hyphen(story, hyphen);
            }
        }

        private void Hyphen(StoryContext story, int hyphen)
        {
            var tree = story.Tree;
            var isEnd = IsCompoundEnd(tree, hyphen);
            var isFault = isEnd ? IsFirstPart(tree, hyphen - 1) : IsHalfDash(tree, hyphen);
            if (isFault && tree.SentenceOf(hyphen - 1) == tree.SentenceOf(hyphen + 1))
            {
                Report(story, hyphen, isEnd ? Compound : Dash);
            }
        }

        private bool IsCompoundEnd(StoryTree tree, int hyphen)
        {
            ref readonly var end = ref tree.Tokens[hyphen + 1];
            return end.IsWord && !end.IsCapitalized && !end.Has(TokenFlags.LineStart) && _compoundEnds.Contains(tree.TextOf(hyphen + 1));
        }

        private static bool IsFirstPart(StoryTree tree, int first) => tree.Tokens[first].Kind is TokenKind.Word or TokenKind.Number or TokenKind.CloseBracket;

        /// <summary>A space before and none behind, between two words of the line, and no suffix that is spoken of ("words in -ing").</summary>
        private bool IsHalfDash(StoryTree tree, int hyphen)
        {
            ref readonly var word = ref tree.Tokens[hyphen + 1];
            ref readonly var before = ref tree.Tokens[hyphen - 1];
            return tree.Tokens[hyphen].IsSpaceBefore && !tree.Tokens[hyphen].Has(TokenFlags.LineStart)
                && word.IsWord && !word.IsCapitalized && word.Length > 1 && before.IsWord
                && !tree.Is(hyphen - 1, WordList.FunctionWord) && !_beforeSuffix.Contains(tree.TextOf(hyphen - 1))
                && tree.Tokens[hyphen + 2].Kind is not (TokenKind.Hyphen or TokenKind.Slash);
        }

        private void Report(StoryContext story, int hyphen, string band)
        {
            var tree = story.Tree;
            var span = tree.SpanOf(hyphen - 1, hyphen + 2);
            if (!story.Wants(Rule, span, band) || settings.IsExcepted(tree, span))
            {
                return;
            }

            var isCompound = band == Compound;
            var joint = isCompound ? "-" : " – ";
            var between = TextSpan.FromBounds(tree.Tokens[hyphen - 1].End, tree.Tokens[hyphen + 1].Start);
            var right = $"{tree.TextOf(hyphen - 1)}{joint}{tree.TextOf(hyphen + 1)}";
            var fix = settings.FixOf($"Write '{right}'", new TextChange(between, joint));
            story.Report(Rule, new Finding(span, settings.Message.Fill(("right", right)))
            {
                Band = band,
                Fix = isCompound || fix is null ? fix : fix with { Applicability = FixApplicability.Offer },
            });
        }
    }
}
