using System.Buffers;
using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>A dateline with the name of an agency in brackets that is not "CITY, State (AP) —".</summary>
internal sealed class DatelineForm : RuleKind
{
    private const int LongestPlace = 9;

    private static readonly SearchValues<char> s_smallLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    public override string Name => "dateline-form";

    public override ImmutableArray<KindOption> Options => [KindOption.Word("agency", "AP")];

    public override ImmutableArray<string> Placeholders => ["right"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly string _agency = settings.Word("agency");
        private readonly bool _isWord = settings.Word("agency") is { Length: > 0 } agency && agency.All(char.IsAsciiLetter);

        public override void Initialize(AnalysisContext context) => context.RegisterBlockAction(Rule.Where, Check, MayName);

        /// <summary>Whether the agency's name stands in the story, where it is a word as the scanner cuts them; in most it does not.</summary>
        private bool MayName(StoryTree tree) => !_isWord || tree.Words.Contains(tree.Lexicon.Vocabulary.NumberOf(_agency));

        private void Check(StoryContext story, int element)
        {
            ref readonly var block = ref story.Tree.Blocks[element];
            var tree = story.Tree;
            var bracket = BracketOf(tree, block);
            if (bracket < 0 || !IsDash(tree.Tokens[bracket - 1].Kind) && !IsDash(tree.Tokens[bracket + 3].Kind))
            {
                return;
            }

            var endOfPlace = IsDash(tree.Tokens[bracket - 1].Kind) ? bracket - 1 : bracket;
            var end = IsDash(tree.Tokens[bracket + 3].Kind) ? bracket + 4 : bracket + 3;
            var span = tree.SpanOf(block.FirstToken, end);
            if (endOfPlace > block.FirstToken && !IsRight(tree, block.FirstToken, endOfPlace, bracket) && story.Wants(Rule, span))
            {
                Report(story, span, block.FirstToken, endOfPlace);
            }
        }

        /// <summary>The bracket before the agency's name behind a few words, commas and periods; -1 where there is none.</summary>
        private int BracketOf(StoryTree tree, in Block block)
        {
            var last = Math.Min(Math.Min(block.FirstToken + LongestPlace, block.EndToken), tree.Tokens.Length - 4);
            for (var i = tree.Bits.NextOf(TokenSet.Mark, block.FirstToken, last); i < last; i = tree.Bits.NextOf(TokenSet.Mark, i + 1, last))
            {
                var kind = tree.Tokens[i].Kind;
                if (kind == TokenKind.OpenBracket)
                {
                    var isAgency = i > block.FirstToken && tree.TextOf(i + 1).SequenceEqual(_agency) && tree.Tokens[i + 2].Kind == TokenKind.CloseBracket;
                    return isAgency ? i : -1;
                }

                if (kind is not (TokenKind.Comma or TokenKind.Period) && !IsDash(kind))
                {
                    return -1;
                }
            }

            return -1;
        }

        private static bool IsDash(TokenKind kind) => kind is TokenKind.Hyphen or TokenKind.Dash;

        private static bool IsRight(StoryTree tree, int first, int endOfPlace, int bracket) =>
            endOfPlace == bracket && tree.Tokens[bracket + 3].Kind == TokenKind.Dash && IsCapitals(tree, first, EndOfCity(tree, first, endOfPlace));

        private static int EndOfCity(StoryTree tree, int first, int end)
        {
            var city = first;
            while (city < end && tree.Tokens[city].Kind != TokenKind.Comma)
            {
                city++;
            }

            return city;
        }

        private static bool IsCapitals(StoryTree tree, int first, int end) => !tree.TextOf(tree.SpanOf(first, end)).ContainsAny(s_smallLetters);

        private void Report(StoryContext story, TextSpan span, int first, int endOfPlace)
        {
            var tree = story.Tree;
            var city = EndOfCity(tree, first, endOfPlace);
            var rest = city < endOfPlace ? tree.TextOf(tree.SpanOf(city, endOfPlace)).ToString() : "";
            var right = $"{tree.TextOf(tree.SpanOf(first, city)).ToString().ToUpperInvariant()}{rest} ({_agency}) —";
            story.Report(Rule, new Finding(span, settings.Message.Fill(("right", right)))
            {
                Fix = settings.FixOf($"Write '{right}'", new TextChange(span, right)),
            });
        }
    }
}
