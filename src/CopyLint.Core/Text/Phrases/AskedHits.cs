using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Text.Phrases;

/// <summary>
/// The hits of phrases that only exceptions and predicates ask for (<see cref="Phrase.IsAsked"/>). The walk leaves them out:
/// they are sought when somebody asks, a sentence at a time, and in each long sentence once.
/// </summary>
internal sealed class AskedHits
{
    private const int KeptCapacity = 1024;

    /// <summary>Places of so many sentences are asked anew each time.</summary>
    private const int FewSentences = 2;

    /// <summary>In tokens.</summary>
    private const int ShortSentence = 64;

    private readonly Table<PhraseHit> _hits = new();
    private readonly Dictionary<long, (int First, int End)> _sought = [];

    /// <summary>Whether a phrase has a hit in a place of many sentences, which many elements may ask about.</summary>
    private readonly Dictionary<(int Phrase, TextSpan Place), bool> _answers = [];

    /// <summary>For each phrase that was asked about whether any sentence can have it.</summary>
    private readonly Dictionary<int, bool> _possible = [];

    public void Clear()
    {
        var isLarge = _sought.Count > KeptCapacity;
        _hits.Clear();
        _sought.Clear();
        _answers.Clear();
        _possible.Clear();
        if (isLarge)
        {
            _sought.TrimExcess(KeptCapacity);
            _answers.TrimExcess(KeptCapacity);
        }
    }

    /// <summary>Whether a sentence of the story can have the phrase among its words.</summary>
    public bool MayHave(StoryTree tree, int phrase)
    {
        if (!_possible.TryGetValue(phrase, out var isPossible))
        {
            for (var sentence = 0; sentence < tree.Sentences.Length && !isPossible; sentence++)
            {
                isPossible = MayHave(tree, phrase, tree.FilterOf(sentence));
            }

            _possible.Add(phrase, isPossible);
        }

        return isPossible;
    }

    /// <summary>Whether a hit of the phrase lies inside the place.</summary>
    public bool AnyInside(StoryTree tree, int phrase, TextSpan place)
    {
        var token = tree.TokenAt(place.Start);
        var first = tree.SentenceOf(token);
        if (first < 0)
        {
            return false;
        }

        if (first + FewSentences >= tree.Sentences.Length || tree.Sentences[first + FewSentences].Span.Start >= place.End)
        {
            return AnyInside(tree, phrase, place, first, token);
        }

        if (!_answers.TryGetValue((phrase, place), out var answer))
        {
            answer = AnyInside(tree, phrase, place, first, token);
            _answers.Add((phrase, place), answer);
        }

        return answer;
    }

    /// <summary>Whether a hit of one of the phrases that are only asked for lies over one of the tokens.</summary>
    public bool AnyOver(StoryTree tree, ReadOnlySpan<int> phrases, int first, int end)
    {
        var sentences = tree.Sentences;
        for (var sentence = tree.SentenceOf(first); sentence >= 0 && sentence < sentences.Length && sentences[sentence].FirstToken < end; sentence++)
        {
            ref readonly var its = ref sentences[sentence];
            var filter = tree.FilterOf(sentence);
            foreach (var phrase in phrases)
            {
                if (MayHave(tree, phrase, filter)
                    && (IsShort(its) ? new PhraseSeek(tree, phrase, filter.Needs).AnyOver(its.FirstToken, first, Math.Min(end, its.EndToken)) : HitIndex.AnyOver(In(tree, phrase, sentence), first, end)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <param name="token">The first in the place, <paramref name="first"/> its sentence.</param>
    private bool AnyInside(StoryTree tree, int phrase, TextSpan place, int first, int token)
    {
        for (var sentence = first; sentence < tree.Sentences.Length && tree.Sentences[sentence].Span.Start < place.End; sentence++)
        {
            if (IsShort(tree.Sentences[sentence]) ? AnyInside(tree, phrase, sentence, token, place.End) : HitIndex.AnyInside(In(tree, phrase, sentence), tree.Tokens, place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A short sentence is gone through each time, as far as it matters: few phrases are asked for twice in the same one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsShort(in Sentence sentence) => sentence.EndToken - sentence.FirstToken <= ShortSentence;

    /// <param name="token">The hit begins there or behind it.</param>
    /// <param name="end">The position where the hit ends at the latest.</param>
    private static bool AnyInside(StoryTree tree, int phrase, int sentence, int token, int end)
    {
        if (!MayHave(tree, phrase, tree.FilterOf(sentence)))
        {
            return false;
        }

        ref readonly var its = ref tree.Sentences[sentence];
        var tokens = tree.Tokens;
        var seek = new PhraseSeek(tree, phrase, tree.FilterOf(sentence).Needs);
        for (var from = Math.Max(its.FirstToken, token); seek.TryNext(from, its.EndToken, out var hit); from = hit.First + 1)
        {
            if (tokens[hit.End - 1].End <= end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words of a sentence with this filter can have the phrase among them; never of a phrase that the walk finds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayHave(StoryTree tree, int phrase, in SentenceFilter filter)
    {
        ref readonly var asked = ref tree.Lexicon.Phrases.Walk.Asked[phrase];

        // Nobody could predict which of them says no, so all is one question.
        return (asked.First & filter.Words) != 0 & (asked.Need & filter.Needs) != 0 & (asked.OtherNeed & filter.Needs) != 0;
    }

    /// <summary>The phrase's hits in a sentence, in the order of their first token. Good until the next call.</summary>
    public ReadOnlySpan<PhraseHit> In(StoryTree tree, int phrase, int sentence)
    {
        var filter = tree.FilterOf(sentence);
        if (!MayHave(tree, phrase, filter))
        {
            return [];
        }

        var key = (long)phrase << 32 | (uint)sentence;
        if (!_sought.TryGetValue(key, out var range))
        {
            var first = _hits.Count;
            ref readonly var its = ref tree.Sentences[sentence];
            var seek = new PhraseSeek(tree, phrase, filter.Needs);
            for (var from = its.FirstToken; seek.TryNext(from, its.EndToken, out var hit); from = hit.First + 1)
            {
                _hits.Add(hit);
            }

            range = (first, _hits.Count);
            _sought.Add(key, range);
        }

        return _hits.Items[range.First..range.End];
    }
}
