using CopyLint.Model;

namespace CopyLint.Core.Tests.Model;

public sealed class ShortWordTests
{
    [Theory]
    [InlineData("a", ShortWord.A)]
    [InlineData("TO", ShortWord.To)]
    [InlineData("And", ShortWord.And)]
    [InlineData("each", ShortWord.Each)]
    [InlineData("p.m.", ShortWord.PointedPm)]
    [InlineData("from", ShortWord.From)]
    public void A_word_is_the_same_inside_a_text_and_at_its_end(string word, ulong expected)
    {
        var text = $"It {word} was {word}";
        var tree = Stories.Tree(text);
        ShortWord.Read(tree, 1).ShouldBe(expected);
        ShortWord.Read(tree, 3).ShouldBe(expected);
    }

    [Fact]
    public void What_is_longer_or_outside_the_text_is_none()
    {
        var tree = Stories.Tree("either to");
        ShortWord.Read(tree, 0).ShouldBe(0UL);
        ShortWord.TryRead(tree, -1).ShouldBe(0UL);
        ShortWord.TryRead(tree, tree.Tokens.Length).ShouldBe(0UL);
        ShortWord.Read(tree, tree.Tokens.Length - 1).ShouldBe(0UL);
    }
}
