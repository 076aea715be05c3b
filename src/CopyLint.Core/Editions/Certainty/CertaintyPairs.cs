using System.Collections.Immutable;

namespace CopyLint.Editions.Certainty;

/// <summary>Finds what one story of an event hedges and another one states, by the words behind the hedge; time is near-linear in the words.</summary>
public static class CertaintyPairs
{
    private const int LeastShared = 5;

    /// <summary>So many are enough where what is hedged stands in the same order.</summary>
    private const int LeastSharedInOrder = 4;
    private const int ComparedWith = 4;

    /// <summary>Subject, verb and the next word of content stand in so many words.</summary>
    private const int Nearby = 12;

    /// <summary>In the order of the flat places; each flat sentence once.</summary>
    public static ImmutableArray<CertaintyPair> Find(StoryEvent stories, ImmutableArray<StoryCertainty?> certainty)
    {
        var hedges = HedgesByWord(certainty);
        if (hedges.Count == 0)
        {
            return [];
        }

        var begins = 0UL;
        foreach (var word in hedges.Keys)
        {
            begins |= 1UL << word;
        }

        var pairs = ImmutableArray.CreateBuilder<CertaintyPair>();
        for (var story = 0; story < certainty.Length; story++)
        {
            var digest = stories.Stories[story];
            for (var sentence = 0; sentence < digest.Sentences.Length; sentence++)
            {
                var words = digest.WordsOf(sentence);
                if (FirstOf(words, begins) is >= 0 and var first && certainty[story]!.IsFlat(digest.Sentences[sentence])
                    && Find(hedges, story, certainty[story]!, words, first) is { } found)
                {
                    pairs.Add(new CertaintyPair(found.Story, found.Hedged, story, sentence));
                }
            }
        }

        return pairs.ToImmutable();
    }

    /// <summary>The first word that may be one behind a hedge, or -1.</summary>
    /// <param name="begins">A bit for each of these, by the last bits of its number.</param>
    private static int FirstOf(ReadOnlySpan<int> words, ulong begins)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((begins >> words[i] & 1) != 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static Dictionary<int, List<(int Story, HedgedWords Hedged)>> HedgesByWord(ImmutableArray<StoryCertainty?> certainty)
    {
        var hedges = new Dictionary<int, List<(int, HedgedWords)>>();
        for (var story = 0; story < certainty.Length; story++)
        {
            foreach (var hedged in certainty[story]!.Hedged)
            {
                if (!hedges.TryGetValue(hedged.Core[0], out var list))
                {
                    hedges[hedged.Core[0]] = list = [];
                }

                list.Add((story, hedged));
            }
        }

        return hedges;
    }

    /// <param name="first">No word before it is one behind a hedge.</param>
    private static (int Story, HedgedWords Hedged)? Find(
        Dictionary<int, List<(int Story, HedgedWords Hedged)>> hedges, int story, StoryCertainty own, ReadOnlySpan<int> words, int first)
    {
        foreach (var word in words[first..])
        {
            if (!hedges.TryGetValue(word, out var list) || IsHedged(own, word))
            {
                continue;
            }

            foreach (var candidate in list.Take(ComparedWith))
            {
                if (candidate.Story != story && words.Contains(candidate.Hedged.Core[1])
                    && (Shared(candidate.Hedged.Context, words) is var shared && (shared >= LeastShared || (shared >= LeastSharedInOrder && AreInOrder(candidate.Hedged.Core, words)))
                        || SaysTheSame(candidate.Hedged, words)))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    private static bool IsHedged(StoryCertainty story, int word)
    {
        foreach (var hedged in story.Hedged)
        {
            if (hedged.Core.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the subject, the verb and the next word stand together in the same order.</summary>
    private static bool SaysTheSame(HedgedWords hedged, ReadOnlySpan<int> words)
    {
        var subject = hedged.Subject == 0 ? -1 : words.IndexOf(hedged.Subject);
        if (subject < 0)
        {
            return false;
        }

        var rest = words[subject..Math.Min(words.Length, subject + Nearby)];
        var verb = rest.IndexOf(hedged.Core[0]);
        return verb > 0 && rest[verb..].Contains(hedged.Core[1]);
    }

    private static bool AreInOrder(ImmutableArray<int> core, ReadOnlySpan<int> words)
    {
        foreach (var word in core)
        {
            var at = words.IndexOf(word);
            if (at < 0)
            {
                return false;
            }

            words = words[(at + 1)..];
        }

        return true;
    }

    private static int Shared(ImmutableArray<int> words, ReadOnlySpan<int> sentence)
    {
        var shared = 0;
        foreach (var word in words)
        {
            shared += sentence.Contains(word) ? 1 : 0;
        }

        return shared;
    }
}
