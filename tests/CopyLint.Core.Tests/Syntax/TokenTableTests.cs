using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Core.Tests.Syntax;

/// <summary>What stands beside the tokens agrees with them, however many there are: they are cut and looked up in batches.</summary>
public sealed class TokenTableTests
{
    private static readonly string[] s_pieces = ["the ", "Police ", "zzxqv ", "said, ", "12 ", "4.5 ", "don’t ", "U.S. ", "end. ", "(a) ", "“Why?” ", "\n", "\n\n", "Mr. Lee's ", "'so' ", "one: "];

    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 140)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Each_word_is_looked_up(int length)
    {
        var tree = Stories.Tree(Text(length));

        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            var token = tree.Tokens[i];
            tree.Words[i].ShouldBe(token.Word);
            tree.Classes[i].ShouldBe(Stories.Lexicon.Classes[Math.Max(token.Word, 0)]);
            if (token.IsWord && !token.Has(TokenFlags.Possessive))
            {
                token.Word.ShouldBe(Stories.Lexicon.Vocabulary.NumberOf(tree.TextOf(i)));
            }
        }
    }

    /// <summary>Sentences and tokens are found by halving: each position is asked for.</summary>
    [Fact]
    public void Each_place_has_its_token_and_sentence()
    {
        var tree = Stories.Tree("\n " + Text(60));

        for (var position = 0; position < tree.Text.Length; position++)
        {
            var token = tree.Tokens.ToArray().TakeWhile(token => token.Start < position).Count();
            tree.TokenAt(position).ShouldBe(token);
            tree.SentenceAt(position).ShouldBe(Math.Max(0, tree.Sentences.ToArray().Count(sentence => sentence.Span.Start <= position) - 1));
        }

        tree.SentenceAt(tree.Text.Length).ShouldBe(-1);
        tree.SentenceOf(tree.Tokens.Length - 1).ShouldBe(-1);
    }

    private static string Text(int length)
    {
        var random = new Random(length);
        return string.Concat(Enumerable.Range(0, length).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
    }
}
