using CopyLint.Editions;

namespace CopyLint.Core.Tests.Editions;

public sealed class EventIndexTests
{
    private readonly EventIndex _index = new();

    [Fact]
    public void Items_of_two_stories_that_share_keys_are_paired_once()
    {
        _index.Clear(comparedWith: 4);
        Add(story: 0, item: 0, 7, 8, 9);
        Add(story: 0, item: 1, 7);
        Add(story: 1, item: 0, 5, 9, 7);
        Add(story: 1, item: 1, 5);

        _index.Pairs().ShouldBe([new ItemPair(0, 0, 1, 0), new ItemPair(0, 1, 1, 0)]);
    }

    [Fact]
    public void Of_too_many_items_those_with_most_keys_in_common_stay()
    {
        _index.Clear(comparedWith: 1);
        Add(story: 0, item: 0, 1);
        Add(story: 0, item: 1, 2);
        Add(story: 0, item: 2, 3, 4);
        Add(story: 0, item: 3, 5, 6);
        Add(story: 1, item: 0, 1, 2, 3, 4, 5, 6);

        _index.Pairs().ShouldBe([new ItemPair(0, 2, 1, 0), new ItemPair(0, 3, 1, 0)]);
    }

    [Fact]
    public void An_index_that_was_cleared_knows_nothing_of_the_items_before()
    {
        _index.Clear(comparedWith: 4);
        Add(story: 0, item: 0, [.. Enumerable.Range(0, 5_000).Select(key => (uint)key)]);
        Add(story: 1, item: 3, 4_999);
        _index.Pairs().ShouldBe([new ItemPair(0, 0, 1, 3)]);

        _index.Clear(comparedWith: 2);
        Add(story: 2, item: 0, [.. Enumerable.Range(0, 5_000).Select(key => (uint)key)]);
        _index.Pairs().ShouldBeEmpty();
    }

    private void Add(int story, int item, params uint[] keys)
    {
        foreach (var key in keys)
        {
            _index.Add(key, story, item);
        }
    }
}
