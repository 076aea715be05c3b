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
        foreach (var later in stories.SharedSentences.GroupBy(pair => pair.Later))
        {
            var (earlier, shared) = later.Select(pair => (pair.Earlier, pair.LaterSentence)).Distinct().CountBy(pair => pair.Earlier).MaxBy(count => count.Value);
            var share = (double)shared / LongSentences(stories.Stories[later.Key]);
            if (shared >= FewestSentences && share >= LeastShare)
            {
                var first = later.First(pair => pair.Earlier == earlier);
                duplicates.Add(new NearDuplicate(first.Earlier, first.EarlierSentence, later.Key, first.LaterSentence, Math.Min(1, share)));
            }
        }

        return duplicates.ToImmutable();
    }

    private static int LongSentences(StoryDigest story) => story.Sentences.Count(sentence => sentence.WordCount >= SentenceAnchors.FewestWords);
}
