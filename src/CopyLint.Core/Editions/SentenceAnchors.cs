using System.Runtime.CompilerServices;

namespace CopyLint.Editions;

/// <summary>
/// Hashes that stand for a sentence: of all its runs of four words the three smallest. Two sentences that differ in a few
/// words almost always share one (bottom-k sketch).
/// </summary>
internal static class SentenceAnchors
{
    /// <summary>Shorter sentences are said by everybody.</summary>
    public const int FewestWords = 9;

    private const int RunLength = 4;

    public static Anchors Of(ReadOnlySpan<int> words)
    {
        var anchors = default(Anchors);
        if (words.Length < FewestWords)
        {
            return anchors;
        }

        long first = uint.MaxValue;
        long second = uint.MaxValue;
        long third = uint.MaxValue;
        for (var i = RunLength - 1; i < words.Length; i++)
        {
            var run = (long)(Mixed(Mixed(Mixed(Mixed(0, words[i - 3]), words[i - 2]), words[i - 1]), words[i]) >> 32) | 1;
            Order(ref first, ref run);
            Order(ref second, ref run);
            Order(ref third, ref run);
        }

        anchors[0] = (uint)first;
        anchors[1] = (uint)second;
        anchors[2] = (uint)third;
        return anchors;
    }

    /// <summary>Puts the smaller one first. Which one that is, is a coin toss to the branch predictor: there is no branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Order(ref long smaller, ref long greater)
    {
        var under = greater - smaller;
        under &= under >> 63;
        smaller += under;
        greater -= under;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mixed(ulong run, int word)
    {
        run = (run ^ (uint)word) * 0x9E3779B97F4A7C15;
        return run ^ (run >> 29);
    }

    [InlineArray(Count)]
    internal struct Anchors
    {
        public const int Count = 3;

        private uint _first;
    }
}
