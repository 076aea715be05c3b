using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Speech;

/// <summary>Finds quotations of one event that are the same but for some words.</summary>
public static class QuotationVariants
{
    /// <summary>The words in a row that make two quotations worth a comparison.</summary>
    private const int RunLength = 4;

    private const int ComparedWith = 4;

    /// <summary>So many variants of a quotation are looked for.</summary>
    private const int MostVariants = 2;

    /// <summary>Quotations that are so alike are one, whoever speaks.</summary>
    private const double LeastLikeness = 0.85;

    private const int LeastCommon = 7;

    /// <summary>The least part of the shorter quotation that stands in the longer one in order.</summary>
    private const double LeastShare = 0.6;

    /// <summary>In the order of the later place; each pair of quotations once.</summary>
    public static ImmutableArray<QuotationPair> Find(StoryEvent together, ImmutableArray<StorySpeech?> stories)
    {
        var pairs = new List<QuotationPair>();
        var found = new Dictionary<(int, int), int>();
        foreach (var (earlier, first, later, second) in together.SharedQuotations(stories))
        {
            var (left, right) = (stories[earlier]!.Quotations[first], stories[later]!.Quotations[second]);
            if (!left.Words.AsSpan().SequenceEqual(right.Words.AsSpan()) && found.GetValueOrDefault((later, second)) < MostVariants && Compare(earlier, left, later, right) is { } pair)
            {
                pairs.Add(pair);
                found[(later, second)] = found.GetValueOrDefault((later, second)) + 1;
            }
        }

        return pairs.Count == 0 ? [] : [.. pairs.OrderBy(pair => pair.Later).ThenBy(pair => pair.LaterSpan.Start).ThenBy(pair => pair.Earlier).ThenBy(pair => pair.EarlierSpan.Start)];
    }

    /// <summary>Quotations that two stories have in the same words or nearly; each pair once, in the order of the later place.</summary>
    public static IEnumerable<(int Earlier, SpokenWords First, int Later, SpokenWords Second)> FindShared(StoryEvent together, ImmutableArray<StorySpeech?> stories)
    {
        foreach (var (earlier, first, later, second) in together.SharedQuotations(stories))
        {
            var (left, right) = (stories[earlier]!.Quotations[first], stories[later]!.Quotations[second]);
            if (WordAlignment.Likeness(left.Words.AsSpan(), right.Words.AsSpan()) >= LeastLikeness)
            {
                yield return (earlier, left, later, right);
            }
        }
    }

    /// <summary>What <see cref="StoryEvent.SharedQuotations"/> keeps for all rules.</summary>
    internal static ImmutableArray<ItemPair> FindPairs(StoryEvent together, ImmutableArray<StorySpeech?> stories) => Index(together.EmptyIndex(ComparedWith), stories).Pairs();

    private static EventIndex Index(EventIndex index, ImmutableArray<StorySpeech?> stories)
    {
        for (var story = 0; story < stories.Length; story++)
        {
            for (var quotation = 0; quotation < (stories[story]?.Quotations.Length ?? 0); quotation++)
            {
                var words = stories[story]!.Quotations[quotation].Words;
                for (var i = 0; i + RunLength <= words.Length; i++)
                {
                    index.Add((uint)(RunAt(words, i) >> 32), story, quotation);
                }
            }
        }

        return index;
    }

    private static ulong RunAt(ImmutableArray<int> words, int first)
    {
        ulong run = 0;
        for (var i = first; i < first + RunLength; i++)
        {
            run = EventKeys.Mix(run + (uint)words[i]);
        }

        return run;
    }

    /// <summary>Two quotations with different words, if they are one.</summary>
    private static QuotationPair? Compare(int earlier, SpokenWords first, int later, SpokenWords second)
    {
        if (first.IsCut || second.IsCut)
        {
            return null;
        }

        var common = WordAlignment.Common(first.Words.AsSpan(), second.Words.AsSpan());
        if (common < LeastCommon || common < LeastShare * Math.Min(first.Words.Length, second.Words.Length))
        {
            return null;
        }

        var matches = WordAlignment.Matches(first.Words.AsSpan(), second.Words.AsSpan());
        var last = matches.Length - 1;
        var isOtherBegin = matches[0].Left > 0 && matches[0].Right > 0;
        var isOtherEnd = matches[last].Left < first.Words.Length - 1 && matches[last].Right < second.Words.Length - 1;
        var onlyFirst = Unmatched(first, [.. matches.Select(match => match.Left)], isOtherBegin, isOtherEnd);
        var onlySecond = Unmatched(second, [.. matches.Select(match => match.Right)], isOtherBegin, isOtherEnd);
        return onlyFirst.IsEmpty && onlySecond.IsEmpty ? null : new QuotationPair(earlier, first.Span, later, second.Span, onlyFirst, onlySecond);
    }

    /// <summary>The words that are not common. Before the first and behind the last common one they count where both quotations have some: else one only quotes less.</summary>
    private static ImmutableArray<TextSpan> Unmatched(SpokenWords spoken, ImmutableArray<int> common, bool withBegin, bool withEnd)
    {
        var matched = common.ToHashSet();
        var from = withBegin ? 0 : common[0];
        var end = withEnd ? spoken.Words.Length : common[^1] + 1;
        return [.. Enumerable.Range(from, end - from).Where(word => !matched.Contains(word)).Select(word => spoken.Places[word])];
    }
}
