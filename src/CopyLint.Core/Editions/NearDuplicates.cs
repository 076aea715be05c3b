using System.Collections.Immutable;

namespace CopyLint.Editions;

/// <summary>Which stories of an event are for the most part an earlier one, by their shared sentences.</summary>
internal static class NearDuplicates
{
    private const double LeastShare = 0.6;
    private const int FewestSentences = 3;

    /// <summary>In the order of the later story; each of them once, with the earlier one that it shares most with.</summary>
    public static ImmutableArray<NearDuplicate> Find(StoryEvent stories)
    {
        var duplicates = ImmutableArray.CreateBuilder<NearDuplicate>();
        var shared = new int[stories.Stories.Length];
        var pairs = stories.SharedSentences.AsSpan();
        while (!pairs.IsEmpty)
        {
            var end = 1;
            while (end < pairs.Length && pairs[end].Later == pairs[0].Later)
            {
                end++;
            }

            if (Find(stories.Stories[pairs[0].Later], pairs[..end], shared) is { } duplicate)
            {
                duplicates.Add(duplicate);
            }

            pairs = pairs[end..];
        }

        return duplicates.ToImmutable();
    }

    /// <param name="pairs">Those of the later story.</param>
    /// <param name="shared">For each story of the event 0.</param>
    private static NearDuplicate? Find(StoryDigest later, ReadOnlySpan<SentencePair> pairs, int[] shared)
    {
        for (var i = 0; i < pairs.Length; i++)
        {
            // A sentence that an earlier story has twice is one.
            var isNext = i == 0 || pairs[i].Earlier != pairs[i - 1].Earlier || pairs[i].LaterSentence != pairs[i - 1].LaterSentence;
            shared[pairs[i].Earlier] += isNext ? 1 : 0;
        }

        var first = pairs[0];
        foreach (ref readonly var pair in pairs)
        {
            first = shared[pair.Earlier] > shared[first.Earlier] ? pair : first;
        }

        var most = shared[first.Earlier];
        foreach (ref readonly var pair in pairs)
        {
            shared[pair.Earlier] = 0;
        }

        var share = (double)most / LongSentences(later);
        return most >= FewestSentences && share >= LeastShare
            ? new NearDuplicate(first.Earlier, first.EarlierSentence, first.Later, first.LaterSentence, Math.Min(1, share))
            : null;
    }

    private static int LongSentences(StoryDigest story)
    {
        var count = 0;
        foreach (ref readonly var sentence in story.Sentences.AsSpan())
        {
            count += sentence.WordCount >= SentenceAnchors.FewestWords ? 1 : 0;
        }

        return count;
    }
}
