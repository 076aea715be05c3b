using CopyLint.Text;

namespace CopyLint.Editions;

/// <summary>
/// Guesses from the keys of the stories so far whether a story is of an event with one of them. Where the guess is wrong, what rules collect is collected at
/// another time, and is the same. Safe for many threads at once, which may miss each other's newest keys.
/// </summary>
internal sealed class SeenKeys
{
    /// <summary>No story has this number.</summary>
    public const int None = -1;

    private const int Slots = 1 << 20;

    /// <summary>Stories that a story shares keys with, by the last bits of their numbers.</summary>
    private const int Tallies = 64;

    private const int StoryBits = 16;
    private const int CountBits = 5;
    private const uint StoryMask = (1u << StoryBits) - 1;
    private const uint CountMask = ((1u << CountBits) - 1) << StoryBits;
    private const uint TagMask = ~(StoryMask | CountMask);

    /// <summary>In each from the highest bit on some bits of the key that was seen there last, how often, and the number of the last story that had it.</summary>
    private readonly uint[] _slots = new uint[Slots];

    private int _stories;

    /// <summary>The number of a story before it in its edition that the story shares so much with that an event is likely, or <see cref="None"/>. Its keys have been seen from now on.</summary>
    /// <param name="number">The story's own; after many stories others have it too.</param>
    public int Add(string edition, StoryDigest story, out int number)
    {
        var salt = (uint)WordNumber.OfText(edition);
        Span<Tally> tallies = stackalloc Tally[Tallies];
        tallies.Clear();
        number = (int)(Interlocked.Increment(ref _stories) & StoryMask);
        var likely = None;
        var worth = story.Worth;
        foreach (var key in story.Keys)
        {
            ref var slot = ref _slots[(int)((uint)(key >> 32) ^ salt) & (Slots - 1)];
            var seen = slot;
            var tag = ((uint)key ^ salt) & TagMask;
            var isSame = (seen & TagMask) == tag;
            var count = isSame ? seen & CountMask : 0;
            slot = tag | Math.Min(count + (1u << StoryBits), CountMask) | (uint)number;
            if (count != 0 && count >> StoryBits <= EventGrouping.MostStoriesOfKey)
            {
                ref var tally = ref tallies[(int)seen & (Tallies - 1)];
                tally = tally.Story == (seen & StoryMask) ? tally : new Tally(seen & StoryMask);
                tally.Shared.Add(EventKeys.KindOf(key));
                likely = likely == None && EventGrouping.AreEnough(tally.Shared, worth) ? (int)tally.Story : likely;
            }
        }

        return likely;
    }

    private struct Tally(uint story)
    {
        public readonly uint Story = story;

        public SharedKeys Shared;
    }
}
