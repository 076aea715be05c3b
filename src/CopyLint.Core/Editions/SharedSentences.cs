using System.Collections.Immutable;

namespace CopyLint.Editions;

/// <summary>Finds the sentences that stories of one event share, by their anchors; time is near-linear in the sentences.</summary>
internal static class SharedSentences
{
    private const double LeastLikeness = 0.85;

    /// <summary>A sentence is compared with so many of the sentences before it that have the same anchor.</summary>
    private const int ComparedWith = 4;

    /// <summary>In the order of the later story, its sentence, the earlier story, its sentence; each pair of places once.</summary>
    public static ImmutableArray<SentencePair> Find(ImmutableArray<StoryDigest> stories)
    {
        var entries = Entries(stories);
        entries.Sort();
        var pairs = new HashSet<SentencePair>();
        for (int first = 0, end; first < entries.Count; first = end)
        {
            for (end = first + 1; end < entries.Count && entries[end].Anchor == entries[first].Anchor; end++)
            {
                var compared = 0;
                for (var i = first; i < end && compared < ComparedWith; i++)
                {
                    if (entries[i].Story != entries[end].Story)
                    {
                        compared++;
                        Compare(stories, entries[i], entries[end], pairs);
                    }
                }
            }
        }

        return
        [
            .. pairs.OrderBy(pair => pair.Later).ThenBy(pair => pair.LaterSentence).ThenBy(pair => pair.Earlier).ThenBy(pair => pair.EarlierSentence),
        ];
    }

    private static List<(uint Anchor, int Story, int Sentence)> Entries(ImmutableArray<StoryDigest> stories)
    {
        var entries = new List<(uint, int, int)>();
        for (var story = 0; story < stories.Length; story++)
        {
            for (var sentence = 0; sentence < stories[story].Sentences.Length; sentence++)
            {
                foreach (var anchor in SentenceAnchors.Of(stories[story].WordsOf(sentence)))
                {
                    if (anchor != 0)
                    {
                        entries.Add((anchor, story, sentence));
                    }
                }
            }
        }

        return entries;
    }

    private static void Compare(
        ImmutableArray<StoryDigest> stories, (uint Anchor, int Story, int Sentence) earlier, (uint Anchor, int Story, int Sentence) later, HashSet<SentencePair> pairs)
    {
        var likeness = WordAlignment.Likeness(stories[earlier.Story].WordsOf(earlier.Sentence), stories[later.Story].WordsOf(later.Sentence));
        if (likeness >= LeastLikeness)
        {
            pairs.Add(new SentencePair(earlier.Story, earlier.Sentence, later.Story, later.Sentence, likeness));
        }
    }
}
