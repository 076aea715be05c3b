using CopyLint.Syntax;
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
        "(“Roe”, she said …) 'so' ... [it], ‘was’. and so. Roe",
        string.Join(' ', Enumerable.Repeat("Roe", 63)),
        string.Join(' ', Enumerable.Repeat("“5", 32)),
        string.Join('-', Enumerable.Repeat("a", 65)),
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
                next = IsIn(set, tree.Tokens[i]) ? i : next;
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
            var expected = Enumerable.Range(0, last).Where(i => IsIn(set, tree.Tokens[i])).ToArray();
            var cursor = tree.Bits.Of(set);
            foreach (var token in expected)
            {
                Assert.Equal((set, token), (set, cursor.Next()));
            }

            Assert.Equal((set, last), (set, cursor.Next()));
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
            Assert.Equal((i, RowOf(tree.Tokens[i])), (i, tree.Bits.Rows[i]));
        }
    }

    /// <summary>What <see cref="TokenBits.Rows"/> must say of a token.</summary>
    private static byte RowOf(Token token) => (byte)(NextToken.RowOf(token.Word)
        | (IsIn(TokenSet.Mark, token) ? NextToken.MarkFlag : 0) | (IsIn(TokenSet.Hyphen, token) ? NextToken.HyphenFlag : 0));

    private static bool IsIn(TokenSet set, Token token) => set switch
    {
        TokenSet.Capitalized => token.IsCapitalized,
        TokenSet.Number => token.Kind == TokenKind.Number,
        TokenSet.Mark => token.Kind is not (TokenKind.Word or TokenKind.Number),
        TokenSet.Hyphen => token.Kind == TokenKind.Hyphen,
        TokenSet.LineStart => token.Has(TokenFlags.LineStart),
        TokenSet.Boundary => token.Has(TokenFlags.Abbreviation) || token.Kind is TokenKind.Number or TokenKind.OpenBracket or TokenKind.OpenSingleQuote or TokenKind.StraightSingleQuote
            or TokenKind.Period or TokenKind.Ellipsis or TokenKind.Question or TokenKind.Exclamation or TokenKind.Colon,
        TokenSet.QuotationMark => token.Kind is >= TokenKind.OpenQuote and <= TokenKind.StraightSingleQuote,
        TokenSet.Spaced => token.IsSpaceBefore,
        TokenSet.Ellipsis => token.Kind == TokenKind.Ellipsis,
        _ => token.Has(TokenFlags.SentenceStart),
    };
}
