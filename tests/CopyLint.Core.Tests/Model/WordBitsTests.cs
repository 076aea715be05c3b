using CopyLint.Model.Repeats;

namespace CopyLint.Core.Tests.Model;

public sealed class WordBitsTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(23)]
    [InlineData(64)]
    [InlineData(150)]
    public void Paragraphs_that_lack_few_words_of_each_other_are_never_told_apart(int count)
    {
        var random = new Random(count);
        for (var round = 0; round < 200; round++)
        {
            var words = Enumerable.Range(0, count).Select(i => i % 9 == 0 ? 0 : random.Next(-30_000, 30_000)).ToArray();
            var most = random.Next(count / 6);
            var others = words.ToArray();
            for (var i = 0; i < most; i++)
            {
                others[random.Next(count)] = random.Next(1, 30_000);
            }

            WordBits.Of(words, most).MayBeNear(WordBits.Of(others, most)).ShouldBeTrue();
        }
    }

    [Fact]
    public void Paragraphs_of_other_words_are_told_apart()
    {
        var left = WordBits.Of([.. Enumerable.Range(1, 40)], 6);

        left.MayBeNear(WordBits.Of([.. Enumerable.Range(1001, 40)], 6)).ShouldBeFalse();
    }
}
