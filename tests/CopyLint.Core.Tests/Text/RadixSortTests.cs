using CopyLint.Text;

namespace CopyLint.Core.Tests.Text;

public sealed class RadixSortTests
{
    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(0xFF00_0000_00FF_FF00)]
    [InlineData(0)]
    public void Numbers_come_in_their_order_whatever_bytes_they_share(ulong varying)
    {
        var random = new Random(3);
        for (var count = 0; count < 400; count += 7)
        {
            var numbers = Enumerable.Range(0, count).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue) & varying | ~varying & 0x0123_4567_89AB_CDEF).ToArray();

            Sorted(numbers, RadixSort.Sort).ShouldBe(numbers.Order());
        }
    }

    [Fact]
    public void Hashes_come_in_their_order_even_where_they_are_none()
    {
        var random = new Random(4);
        for (var count = 0; count < 6_000; count += count < 400 ? 7 : 700)
        {
            var hashes = Enumerable.Range(0, count).Select(_ => (ulong)random.NextInt64()).ToArray();
            var small = hashes.Select(hash => hash & 0xFFFF).ToArray();

            Sorted(hashes, RadixSort.SortHashes).ShouldBe(hashes.Order());
            Sorted(small, RadixSort.SortHashes).ShouldBe(small.Order());
        }
    }

    private static ulong[] Sorted(ulong[] numbers, Action<Table<ulong>, Table<ulong>> sort)
    {
        var table = new Table<ulong>();
        foreach (var number in numbers)
        {
            table.Add(number);
        }

        sort(table, new Table<ulong>());
        return table.Items.ToArray();
    }
}
