using System.Collections.Immutable;

namespace CopyLint.Editions;

/// <summary>Finds the sentences that stories of one event share, by their anchors.</summary>
internal static class SharedSentences
{
    private const double LeastLikeness = 0.85;
    private const int ComparedWith = 4;

    /// <summary>In the order of the later story, its sentence, the earlier story, its sentence; each pair of places once.</summary>
    public static ImmutableArray<SentencePair> Find(StoryEvent together)
    {
        var stories = together.Stories;
        var candidates = Index(together.EmptyIndex(ComparedWith), stories).Pairs();
        var pairs = ImmutableArray.CreateBuilder<SentencePair>(candidates.Length);
        foreach (var (earlier, first, later, second) in candidates)
        {
            var likeness = WordAlignment.Likeness(stories[earlier].WordsOf(first), stories[later].WordsOf(second));
            if (likeness >= LeastLikeness)
            {
                pairs.Add(new SentencePair(earlier, first, later, second, likeness));
            }
        }

        return pairs.DrainToImmutable();
    }

    private static EventIndex Index(EventIndex index, ImmutableArray<StoryDigest> stories)
    {
        for (var story = 0; story < stories.Length; story++)
        {
            for (var sentence = 0; sentence < stories[story].Sentences.Length; sentence++)
            {
                foreach (var anchor in stories[story].Sentences[sentence].Anchors)
                {
                    if (anchor != 0)
                    {
                        index.Add(anchor, story, sentence);
                    }
                }
            }
        }

        return index;
    }
}
