using CopyLint.Syntax;

namespace CopyLint.Core.Tests.Syntax;

/// <summary>The scanner takes plain words sixteen characters at a time, except near the end of the text: both ways give the same tokens.</summary>
public sealed class PlainWordTests
{
    private const string Characters = "aaeinrstABNZz019'’‘.-:@/,; \n\t|\"“”…$é́—_½";

    private static readonly string[] s_words =
        ["the", "The", "THE", "NATO", "A320", "said", "year-old", "don't", "U.S.", "a.m.", "www.x", "fifteen12345678", "sixteen123456789", "official’s", "he'd", "x.com", "http://a", "K"];

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

    private static string Random(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 16)).Select(_ => Characters[random.Next(Characters.Length)]));

    private static IEnumerable<Token> Tokens(string text) => Stories.Tree(text).Tokens.ToArray().SkipLast(1);
}
