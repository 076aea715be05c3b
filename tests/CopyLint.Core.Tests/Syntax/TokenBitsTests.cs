using CopyLint.Syntax;

namespace CopyLint.Core.Tests.Syntax;

public sealed class TokenBitsTests
{
    private static readonly string s_text = string.Join(' ', Enumerable.Range(0, 60).Select(i => i % 7 == 0 ? "“Ann Lee,” he said." : i % 3 == 0 ? "It fell 5, then 6." : "they met there again"));

    [Fact]
    public void A_cursor_stops_at_the_tokens_of_its_set_and_at_the_last()
    {
        var tree = Stories.Tree(s_text);
        foreach (var set in Enum.GetValues<TokenSet>())
        {
            var expected = Of(tree, set);
            var found = new List<int>();
            var cursor = tree.Sets.Of(set);
            for (var token = cursor.Next(); token < tree.Tokens.Length - 1; token = cursor.Next())
            {
                found.Add(token);
            }

            found.ShouldBe(expected);
            for (var from = 0; from < tree.Tokens.Length; from++)
            {
                cursor.GoTo(from);
                cursor.Next().ShouldBe(expected.FirstOrDefault(token => token >= from, tree.Tokens.Length - 1));
                tree.Sets.CountOf(set, from / 2, from).ShouldBe(expected.Count(token => token >= from / 2 && token < from));
            }
        }
    }

    private static int[] Of(StoryTree tree, TokenSet set) => [.. Enumerable.Range(0, tree.Tokens.Length - 1).Where(i => IsIn(tree.Tokens[i], set))];

    private static bool IsIn(in Token token, TokenSet set) => set switch
    {
        TokenSet.Capitalized => token.IsCapitalized,
        TokenSet.Number => token.Kind == TokenKind.Number,
        TokenSet.Mark => token.Kind is not (TokenKind.Word or TokenKind.Number),
        TokenSet.QuotationMark => token.Kind is >= TokenKind.OpenQuote and <= TokenKind.StraightSingleQuote,
        TokenSet.SentenceStart => token.Has(TokenFlags.SentenceStart),
        _ => throw new ArgumentOutOfRangeException(nameof(set)),
    };
}
