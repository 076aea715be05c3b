using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Text.Phrases;

/// <summary>
/// The hits of phrases that only exceptions and predicates ask for (<see cref="Phrase.IsAsked"/>). The walk leaves them out:
/// they are sought when somebody asks, a sentence at a time, and in each sentence once.
/// </summary>
internal sealed class AskedHits
{
    private const int KeptCapacity = 1024;

    /// <summary>Places of so many sentences are asked anew each time.</summary>
    private const int FewSentences = 2;

    private readonly Table<PhraseHit> _hits = new();
    private readonly Dictionary<long, (int First, int End)> _sought = [];

    /// <summary>Whether a phrase has a hit in a place of many sentences, which many elements may ask about.</summary>
    private readonly Dictionary<(int Phrase, TextSpan Place), bool> _answers = [];

    public void Clear()
    {
        var isLarge = _sought.Count > KeptCapacity;
        _hits.Clear();
        _sought.Clear();
        _answers.Clear();
        if (isLarge)
        {
            _sought.TrimExcess(KeptCapacity);
            _answers.TrimExcess(KeptCapacity);
        }
    }

    /// <summary>Whether a hit of the phrase lies inside the place.</summary>
    public bool AnyInside(StoryTree tree, int phrase, TextSpan place)
    {
        var first = tree.SentenceOf(tree.TokenAt(place.Start));
        if (first < 0)
        {
            return false;
        }

        if (first + FewSentences >= tree.Sentences.Length || tree.Sentences[first + FewSentences].Span.Start >= place.End)
        {
            return AnyInside(tree, phrase, place, first);
        }

        if (!_answers.TryGetValue((phrase, place), out var answer))
        {
            answer = AnyInside(tree, phrase, place, first);
            _answers.Add((phrase, place), answer);
        }

        return answer;
    }

    private bool AnyInside(StoryTree tree, int phrase, TextSpan place, int first)
    {
        for (var sentence = first; sentence < tree.Sentences.Length && tree.Sentences[sentence].Span.Start < place.End; sentence++)
        {
            if (HitIndex.AnyInside(In(tree, phrase, sentence), tree.Tokens, place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The phrase's hits in a sentence, in the order of their first token. Good until the next call.</summary>
    public ReadOnlySpan<PhraseHit> In(StoryTree tree, int phrase, int sentence)
    {
        ref readonly var asked = ref tree.Lexicon.Phrases.Walk.Asked[phrase];
        var filter = tree.FilterOf(sentence);
        if ((asked.First & filter.Words) == 0 || (asked.Need & filter.Needs) == 0 || (asked.OtherNeed & filter.Needs) == 0)
        {
            return [];
        }

        var key = (long)phrase << 32 | (uint)sentence;
        if (!_sought.TryGetValue(key, out var range))
        {
            var first = _hits.Count;
            Seek(tree, phrase, tree.Sentences[sentence], filter);
            range = (first, _hits.Count);
            _sought.Add(key, range);
        }

        return _hits.Items[range.First..range.End];
    }

    private void Seek(StoryTree tree, int phrase, in Sentence sentence, in SentenceFilter filter)
    {
        var tokens = tree.Tokens;
        ref readonly var asked = ref tree.Lexicon.Phrases.Walk.Asked[phrase];
        var matcher = new PhraseMatcher(tree.Lexicon, tokens) { Sentence = filter.Needs };
        var filters = tree.Bits.Filters;
        var beginnings = filters[..sentence.EndToken];
        var start = tree.Lexicon.Phrases.Phrases[phrase].Start;

        // A hyphen has the bits of the token behind it too: what the bits let through is asked again.
        for (var i = ListBits.NextOf(beginnings, asked.First, sentence.FirstToken); i < beginnings.Length; i = ListBits.NextOf(beginnings, asked.First, i + 1))
        {
            if ((asked.Next & filters[i + 1]) != 0 && (asked.First & PhraseIndex.NextMaskOf(tokens[i])) != 0
                && matcher.TryMatch(start, i, insideCompounds: false, out var end))
            {
                _hits.Add(new PhraseHit(phrase, i, end, matcher.ReportFirst, matcher.ReportEnd));
            }
        }
    }
}
