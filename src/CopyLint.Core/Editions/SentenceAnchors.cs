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

        for (var i = 0; i + RunLength <= words.Length; i++)
        {
            Keep(ref anchors, RunAt(words, i));
        }

        return anchors;
    }

    private static uint RunAt(ReadOnlySpan<int> words, int first)
    {
        ulong run = 0;
        for (var i = first; i < first + RunLength; i++)
        {
            run = (run ^ (uint)words[i]) * 0x9E3779B97F4A7C15;
            run ^= run >> 29;
        }

        return (uint)(run >> 32) | 1;
    }

    private static void Keep(ref Anchors anchors, uint run)
    {
        for (var i = 0; i < Anchors.Count; i++)
        {
            if (anchors[i] == run)
            {
                return;
            }

            if (anchors[i] == 0 || run < anchors[i])
            {
                (anchors[i], run) = (run, anchors[i]);
                if (run == 0)
                {
                    return;
                }
            }
        }
    }

    [InlineArray(Count)]
    internal struct Anchors
    {
        public const int Count = 3;

        private uint _first;
    }
}
