using CopyLint.Text;

namespace CopyLint.Core.Tests.Text;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(700)]
    [InlineData(30_000)]
    [InlineData(400_000)]
    public void Each_word_is_found_by_its_letters_in_any_case_and_no_other(int count)
    {
        var words = Enumerable.Range(0, count).Select(i => $"w{i * 7919}{(i % 9 == 0 ? "-longer-than-its-key" : "")}{(i % 5 == 0 ? "é" : "")}").ToArray();
        var vocabulary = new Vocabulary([.. words], new ulong[count + 1]);

        for (var i = 0; i < count; i++)
        {
            vocabulary.NumberOf(words[i].ToUpperInvariant()).ShouldBe(i + 1);
            vocabulary.NumberOf(words[i] + "x").ShouldBeLessThan(0);
            vocabulary[i + 1].ShouldBe(words[i]);
        }
    }

    /// <summary>The accent and the mark of a key that is mixed cancel each other in the hash.</summary>
    [Fact]
    public void Words_of_the_same_hash_are_told_apart()
    {
        var vocabulary = new Vocabulary(["sebastian", "sebastián"], new ulong[3]);

        vocabulary.NumberOf("Sebastian").ShouldBe(1);
        vocabulary.NumberOf("Sebastián").ShouldBe(2);
    }
}
