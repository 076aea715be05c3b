using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Text.Phrases;

/// <summary>
/// The hits of a story by phrase, so that asking whether a phrase matched somewhere takes logarithmic time whatever the
/// story's length. Those of a phrase are put together when somebody first asks for it: conditions ask for few phrases.
/// </summary>
internal sealed class HitIndex
{
    private const int FilterWords = 16;

    /// <summary>The hits of the phrases that were asked for, phrase by phrase.</summary>
    private readonly Table<PhraseHit> _sorted = new();

    /// <summary>The phrases that were asked for.</summary>
    private readonly Table<int> _phrases = new();

    /// <summary>Where the hits of each phrase that was asked for stand.</summary>
    private (bool IsKnown, int Start, int End)[] _ranges = [];

    /// <summary>A bit for the last bits of the number of each phrase that matched: most that are asked for did not.</summary>
    private readonly ulong[] _mayHave = new ulong[FilterWords];
    private bool _isFiltered;

    public void Clear()
    {
        foreach (var phrase in _phrases.Items)
        {
            _ranges[phrase] = default;
        }

        _phrases.Clear();
        _sorted.Clear();
        _isFiltered = false;
    }

    /// <summary>Whether the phrase can have a hit at all.</summary>
    /// <param name="hits">All hits of the story, in the order of their first token.</param>
    public bool MayHave(ReadOnlySpan<PhraseHit> hits, int phrase)
    {
        if (!_isFiltered)
        {
            Filter(hits);
        }

        return (_mayHave[phrase >> 6 & FilterWords - 1] >> phrase & 1) != 0;
    }

    /// <summary>The hits of one phrase, in the order of their first token.</summary>
    /// <inheritdoc cref="MayHave"/>
    public ReadOnlySpan<PhraseHit> Of(ReadOnlySpan<PhraseHit> hits, int phrase)
    {
        if (!MayHave(hits, phrase))
        {
            return [];
        }

        if (phrase >= _ranges.Length)
        {
            Array.Resize(ref _ranges, Math.Max(phrase + 1, _ranges.Length * 2));
        }

        if (!_ranges[phrase].IsKnown)
        {
            Collect(hits, phrase);
        }

        var (_, start, end) = _ranges[phrase];
        return _sorted.Items[start..end];
    }

    /// <summary>Whether one of a phrase's hits lies inside the span.</summary>
    public static bool AnyInside(ReadOnlySpan<PhraseHit> hits, ReadOnlySpan<Token> tokens, TextSpan span)
    {
        int low = 0, high = hits.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = tokens[hits[middle].First].Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < hits.Length && tokens[hits[low].First].Start < span.End; low++)
        {
            if (tokens[hits[low].End - 1].End <= span.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of a phrase's hits lies over one of the tokens.</summary>
    public static bool AnyOver(ReadOnlySpan<PhraseHit> hits, int first, int end)
    {
        int low = 0, high = hits.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = hits[middle].First < first - PhraseIndex.LongestMatch ? (middle + 1, high) : (low, middle);
        }

        for (; low < hits.Length && hits[low].First < end; low++)
        {
            if (hits[low].End > first)
            {
                return true;
            }
        }

        return false;
    }

    private void Filter(ReadOnlySpan<PhraseHit> hits)
    {
        _isFiltered = true;
        var filter = _mayHave.AsSpan();
        filter.Clear();
        foreach (ref readonly var hit in hits)
        {
            filter[hit.Phrase >> 6 & FilterWords - 1] |= 1UL << hit.Phrase;
        }
    }

    private void Collect(ReadOnlySpan<PhraseHit> hits, int phrase)
    {
        var start = _sorted.Count;
        foreach (ref readonly var hit in hits)
        {
            if (hit.Phrase == phrase)
            {
                _sorted.Add(hit);
            }
        }

        _ranges[phrase] = (true, start, _sorted.Count);
        _phrases.Add(phrase);
    }
}
