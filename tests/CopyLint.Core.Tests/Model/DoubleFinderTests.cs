using CopyLint.Model.Repeats;
using CopyLint.Text;

namespace CopyLint.Core.Tests.Model;

public sealed class DoubleFinderTests
{
    [Fact]
    public void Whatever_stands_twice_is_found_in_runs_of_any_length()
    {
        var random = new Random(7);
        for (var length = 0; length < 300; length++)
        {
            var words = Enumerable.Range(0, length).Select(_ => random.Next(4) == 0 ? 0 : random.Next(1, 8)).ToArray();
            var (doubles, phrases) = (new Table<int>(), new Table<int>());

            DoubleFinder.Find(words, doubles, phrases);

            doubles.Items.ToArray().ShouldBe(Enumerable.Range(1, Math.Max(0, length - 1)).Where(i => words[i] != 0 && words[i] == words[i - 1]));
            phrases.Items.ToArray().ShouldBeUnique();
            phrases.Items.ToArray().ShouldBeInOrder();
            Enumerable.Range(0, length).Where(i => IsPhrase(words, i)).ShouldBeSubsetOf(phrases.Items.ToArray());
        }
    }

    private static bool IsPhrase(int[] words, int first) => words[first] != 0 && Enumerable.Range(2, DoubleFinder.LongestPhrase - 1)
        .Any(length => first + length + 1 < words.Length && words[first] == words[first + length] && words[first + 1] == words[first + length + 1]);
}
