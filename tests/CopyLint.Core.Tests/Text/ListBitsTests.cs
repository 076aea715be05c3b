using CopyLint.Text;

namespace CopyLint.Core.Tests.Text;

public sealed class ListBitsTests
{
    private const ulong Lists = 1UL << 3 | 1UL << 63;

    [Fact]
    public void The_next_item_is_the_first_on_one_of_the_lists()
    {
        var random = new Random(7);
        for (var length = 0; length < 40; length++)
        {
            var items = Enumerable.Range(0, length).Select(_ => 1UL << (random.Next(4) == 0 ? random.Next(2) * 60 + 3 : 5)).ToArray();
            for (var from = 0; from <= length; from++)
            {
                var next = Array.FindIndex(items, from, item => (item & Lists) != 0);
                ListBits.NextOf(items, Lists, from).ShouldBe(next < 0 ? length : next);
            }
        }
    }

    [Fact]
    public void Pairs_are_of_an_item_on_one_list_and_the_next_on_another()
    {
        var random = new Random(8);
        var items = Enumerable.Range(0, 80).Select(_ => 1UL << random.Next(2) << 62).ToArray();
        for (var from = 0; from < items.Length; from++)
        {
            for (var end = from; end < Math.Min(from + 65, items.Length); end++)
            {
                var pairs = Enumerable.Range(from, end - from).Where(i => items[i] == 1UL << 62 && items[i + 1] == 1UL << 63);
                ListBits.Pairs(items, from, end, 1UL << 62, 1UL << 63).ShouldBe(pairs.Aggregate(0UL, (bits, i) => bits | 1UL << i - from));
            }
        }
    }
}
