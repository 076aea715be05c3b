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
}
