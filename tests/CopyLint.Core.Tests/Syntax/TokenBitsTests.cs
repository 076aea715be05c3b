using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Core.Tests.Syntax;

/// <summary>The bits of tokens say what one sees who looks at every token.</summary>
public sealed class TokenBitsTests
{
    public static TheoryData<string> Texts =>
    [
        "",
        "Roe",
        "-",
        "the well-known Mr. Roe said \"five\" of 14 – or ‘15’ – had left.",
        "A- - -b --c",
        string.Join(' ', Enumerable.Repeat("Roe", 63)),
        string.Join(' ', Enumerable.Repeat("“5", 32)),
        string.Join('-', Enumerable.Repeat("a", 65)),
        string.Concat(Enumerable.Repeat("The U.S. mayor left. On Monday, May 5, 2014, he said: 'All' of it. \"That is it. \nA line. ‘All.’ So: no. Image: Roe. ", 9)),
        string.Concat(Enumerable.Repeat("The mayor of Elbury said on 14 May that \"five\" half-built homes -- and a U.S.-made mill -- had burned. ", 9)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_set_holds_the_tokens_that_are_of_its_kind_and_the_last(string text)
    {
        var tree = Stories.Tree(text);
        foreach (var set in Enum.GetValues<TokenSet>())
        {
            var next = tree.Tokens.Length - 1;
            for (var i = next; i >= 0; i--)
            {
                next = IsIn(set, tree.Tokens, i) ? i : next;
                Assert.Equal((set, i, next), (set, i, tree.NextOf(set, i)));
                Assert.Equal((set, i, Math.Min(next, i + 3)), (set, i, tree.Bits.NextOf(set, i, Math.Min(i + 3, tree.Tokens.Length - 1))));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_cursor_stops_at_the_tokens_of_its_set_and_at_the_last(string text)
    {
        var tree = Stories.Tree(text);
        var last = tree.Tokens.Length - 1;
        foreach (var set in Enum.GetValues<TokenSet>())
        {
            var expected = Enumerable.Range(0, last).Where(i => IsIn(set, tree.Tokens, i)).ToArray();
            var cursor = tree.Bits.Of(set);
            foreach (var token in expected)
            {
                Assert.Equal((set, token), (set, cursor.Next()));
            }

            Assert.Equal((set, last), (set, cursor.Next()));
            var gathered = new Table<int>();
            tree.Bits.Gather(set, gathered);
            Assert.Equal([.. expected, last], gathered.Items.ToArray());
            for (var from = 0; from <= last; from++)
            {
                cursor.GoTo(from);
                Assert.Equal((set, from, expected.FirstOrDefault(token => token >= from, last)), (set, from, cursor.Next()));
                Assert.Equal((set, from, expected.Count(token => token >= from / 2 && token < from)), (set, from, tree.Bits.CountOf(set, from / 2, from)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Filters_are_those_of_what_a_pattern_may_take_next(string text)
    {
        var tree = Stories.Tree(text);
        for (var i = 0; i < tree.Tokens.Length - 1; i++)
        {
            Assert.Equal((i, PhraseIndex.NextMaskAt(tree.Tokens, i)), (i, tree.Bits.Filters[i]));
            Assert.Equal((i, RowOf(tree.Tokens, i)), (i, tree.Bits.Rows[i]));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_window_of_tokens_tells_of_each_that_is_in_the_set(string text)
    {
        var tree = Stories.Tree(text);
        foreach (var set in Enum.GetValues<TokenSet>())
        {
            for (var i = 0; i < tree.Tokens.Length; i++)
            {
                Assert.Equal((set, i, i == tree.Tokens.Length - 1 || IsIn(set, tree.Tokens, i)), (set, i, tree.Bits.Has(set, i)));
                foreach (var count in new[] { 1, 16, 64 }.Where(count => i + count < tree.Tokens.Length))
                {
                    var isAny = Enumerable.Range(i, count).Any(token => IsIn(set, tree.Tokens, token));
                    Assert.Equal((set, i, count, isAny), (set, i, count, tree.Bits.MayHave(set, i, count)));
                }
            }
        }
    }

    /// <summary>What <see cref="TokenBits.Rows"/> must say of a token.</summary>
    private static byte RowOf(ReadOnlySpan<Token> tokens, int i)
    {
        var (own, behind) = (NextToken.RowOf(tokens[i].Word), NextToken.RowOf(tokens[i + 1].Word));
        return (byte)(IsIn(TokenSet.Hyphen, tokens, i) ? behind | NextToken.HyphenFlag : IsIn(TokenSet.Mark, tokens, i) ? NextToken.BehindMark(behind) : own);
    }

    private static bool IsIn(TokenSet set, ReadOnlySpan<Token> tokens, int i) => set switch
    {
        TokenSet.Capitalized => tokens[i].IsCapitalized,
        TokenSet.Number => tokens[i].Kind == TokenKind.Number,
        TokenSet.Mark => tokens[i].Kind is not (TokenKind.Word or TokenKind.Number),
        TokenSet.Hyphen => tokens[i].Kind == TokenKind.Hyphen,
        TokenSet.Dash => tokens[i].Kind is TokenKind.Hyphen or TokenKind.Dash,
        TokenSet.LineStart => tokens[i].Has(TokenFlags.LineStart),
        TokenSet.Spaced => tokens[i].IsSpaceBefore,
        TokenSet.Ellipsis => tokens[i].Kind == TokenKind.Ellipsis,
        TokenSet.Punctuation => tokens[i].Kind is >= TokenKind.Comma and <= TokenKind.Semicolon,
        TokenSet.InnerLine => tokens[i].Has(TokenFlags.LineStart) && !tokens[i].Has(TokenFlags.ParagraphStart),
        TokenSet.Boundary => tokens[i].Has(TokenFlags.Abbreviation) || tokens[i].Kind is TokenKind.OpenBracket
            or TokenKind.Period or TokenKind.Ellipsis or TokenKind.Question or TokenKind.Exclamation || IsBehind(tokens, i),
        TokenSet.PlainOpener => i > 1 && tokens[i].IsSpaceBefore && tokens[i - 1].Kind is TokenKind.Period or TokenKind.Question
            && !tokens[i - 1].IsSpaceBefore && tokens[i - 2].Kind is TokenKind.Word or TokenKind.Number && !tokens[i - 2].Has(TokenFlags.Abbreviation)
            && (tokens[i].IsCapitalized || IsQuotedOpener(tokens, i)),
        TokenSet.QuotationMark => tokens[i].Kind is >= TokenKind.OpenQuote and <= TokenKind.StraightSingleQuote,
        _ => tokens[i].Has(TokenFlags.SentenceStart),
    };

    /// <summary>Where what stands before makes the token a boundary.</summary>
    private static bool IsBehind(ReadOnlySpan<Token> tokens, int i) => i > 0 && tokens[i].Kind switch
    {
        TokenKind.Colon => tokens[i - 1].IsCapitalized,
        TokenKind.OpenSingleQuote or TokenKind.StraightSingleQuote => tokens[i - 1].Kind is TokenKind.Comma or TokenKind.Colon,
        TokenKind.Number => i > 3 && tokens[i - 1].Kind == TokenKind.Comma && tokens[i - 2].Kind == TokenKind.Number && tokens[i - 4].Kind == TokenKind.Comma,
        _ => false,
    };

    /// <summary>A quotation mark whose word is one of the same 32 tokens.</summary>
    private static bool IsQuotedOpener(ReadOnlySpan<Token> tokens, int i) =>
        i % 32 < 31 && tokens[i].Kind is TokenKind.OpenQuote or TokenKind.StraightQuote or TokenKind.OpenSingleQuote or TokenKind.StraightSingleQuote
        && tokens[i + 1].IsCapitalized && !tokens[i + 1].IsSpaceBefore;
}
