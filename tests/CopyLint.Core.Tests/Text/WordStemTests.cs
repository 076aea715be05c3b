using CopyLint.Text;

namespace CopyLint.Core.Tests.Text;

/// <summary>Words that are known again in another form or spelling.</summary>
public sealed class WordStemTests
{
    [Theory]
    [InlineData("killed", "killing")]
    [InlineData("kills", "Killed")]
    [InlineData("metre", "meters")]
    [InlineData("centre", "center")]
    [InlineData("labour", "labor")]
    [InlineData("harbours", "harbor's")]
    [InlineData("organised", "organize")]
    [InlineData("travelled", "traveling")]
    [InlineData("bodies", "body")]
    [InlineData("buried", "buries")]
    [InlineData("crashes", "crashed")]
    [InlineData("fires", "fire")]
    public void Forms_of_one_word_have_one_stem(string left, string right) => WordStem.NumberOf(left).ShouldBe(WordStem.NumberOf(right));

    [Theory]
    [InlineData("bus", "bu")]
    [InlineData("red", "r")]
    [InlineData("hour", "hor")]
    [InlineData("dead", "death")]
    [InlineData("workers", "work")]
    public void Other_words_have_other_stems(string left, string right) => WordStem.NumberOf(left).ShouldNotBe(WordStem.NumberOf(right));

    [Fact]
    public void Any_text_has_a_stem()
    {
        foreach (var word in new[] { "", "s", "'", "'s", "ss", "ed", "ing", "Öl", new string('e', 100) })
        {
            Should.NotThrow(() => WordStem.NumberOf(word));
        }
    }
}
