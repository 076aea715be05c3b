using CopyLint.Text;

namespace CopyLint.Core.Tests.Text;

public sealed class WordMapTests
{
    [Fact]
    public void A_map_of_words_remembers_what_a_dictionary_does()
    {
        var random = new Random(3);
        var map = new WordMap();
        for (var round = 0; round < 50; round++)
        {
            map.Clear();
            var expected = new Dictionary<int, int>();
            var words = random.Next(400);
            for (var i = 0; i < words; i++)
            {
                // Words that share a slot come often: a few numbers far apart, and unknown ones.
                var word = random.Next(1, 60) << random.Next(0, 26) | (random.Next(2) == 0 ? 1 : int.MinValue);
                map.At(word) += i;
                expected[word] = expected.GetValueOrDefault(word) + i;
                map.Get(word ^ 2, -1).ShouldBe(expected.GetValueOrDefault(word ^ 2, -1));
            }

            expected.ShouldAllBe(pair => map.Get(pair.Key, -1) == pair.Value);
        }
    }
}
