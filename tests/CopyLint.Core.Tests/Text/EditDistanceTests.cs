using CopyLint.Text;

namespace CopyLint.Core.Tests.Text;

public sealed class EditDistanceTests
{
    [Fact]
    public void A_slip_is_one_edit_or_two_letters_that_have_changed_places()
    {
        string[] words = [.. from length in Enumerable.Range(0, 6) from n in Enumerable.Range(0, 1 << length) select string.Concat(Enumerable.Range(0, length).Select(i => (n >> i & 1) == 0 ? 'a' : 'b'))];
        foreach (var left in words)
        {
            foreach (var right in words)
            {
                Assert.Equal((left, right, EditDistance.Between(left, right) == 1 || AreSwapped(left, right)), (left, right, EditDistance.IsSlip(left, right)));
            }
        }
    }

    private static bool AreSwapped(string left, string right) =>
        (from i in Enumerable.Range(0, left.Length) from distance in (int[])[1, 2] where i + distance < left.Length && left[i] != left[i + distance] select Swapped(left, i, i + distance))
            .Contains(right);

    private static string Swapped(string word, int i, int j)
    {
        var letters = word.ToCharArray();
        (letters[i], letters[j]) = (letters[j], letters[i]);
        return new string(letters);
    }
}
