using CopyLint.Syntax;

namespace CopyLint.Core.Tests.Syntax;

/// <summary>The scanner takes plain tokens sixty-four characters at a time: it gives the same ones wherever that begins, and at the end of the text.</summary>
public sealed class PlainWordTests
{
    private const string Characters = "aaeinrstABNZz019'’‘.-:@/,; \n\t|\"“”…$é́—_½";

    private const string Figures = "00123456789,,,...:-½ahtm $";

    private static readonly string[] s_words =
        ["the", "The", "THE", "NATO", "A320", "said", "year-old", "don't", "U.S.", "a.m.", "www.x", "fifteen12345678", "sixteen123456789", "official’s", "NATO's", "O'NEILL", "90's", "he'd", "x.com", "http://a", "K", "911", "12,000", ".5", "--", "...", "seventeen12345678", "3.5", "1,250,000", "1,2345", "12.5m", "1.2.3", "4,567.89", "x1.5"];

    [Fact]
    public void Short_texts_have_the_same_tokens_with_and_without_space_behind_them()
    {
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var text = random.Next(2) == 0 ? Random(random) : s_words[random.Next(s_words.Length)] + Random(random);

            Assert.Equal(Tokens(text), Tokens(text + new string(' ', 40)));
        }
    }

    [Fact]
    public void Tokens_are_the_same_wherever_they_stand()
    {
        var random = new Random(12);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 20)).Select(_ => random.Next(3) == 0 ? Random(random) : s_words[random.Next(s_words.Length)]));
            var before = string.Concat(Enumerable.Repeat("a\n", random.Next(1, CharacterBlock.Length))) + "\n";

            var (alone, behind) = (Scanned(text), Scanned(before + text));

            var first = behind.Tokens.Count - alone.Tokens.Count;
            Assert.Equal(alone.Tokens.Items.ToArray(), behind.Tokens.Items[first..].ToArray().Select(token => token with { Start = token.Start - before.Length }));
            Assert.Equal(alone.Words.Items, behind.Words.Items[first..]);
            Assert.Equal(alone.Classes.Items, behind.Classes.Items[first..]);
            Assert.Equal(alone.Filters.Items, behind.Filters.Items[first..]);
            Assert.DoesNotContain(alone.Tokens.Items.ToArray(), token => token.Kind switch { TokenKind.Word => false, TokenKind.Number => token.Word < 0, _ => token.Word != 0 });
        }
    }

    private static TokenTable Scanned(string text)
    {
        var table = new TokenTable(Stories.Lexicon);
        Scanner.Scan(text, table);
        table.Bits.Build(table.Tokens, table.Words);
        return table;
    }

    private static string Random(Random random) =>
        Random(random, random.Next(3) == 0 ? Figures : Characters);

    private static string Random(Random random, string characters) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 16)).Select(_ => characters[random.Next(characters.Length)]));

    private static IEnumerable<Token> Tokens(string text) => Stories.Tree(text).Tokens.ToArray().SkipLast(1);
}
