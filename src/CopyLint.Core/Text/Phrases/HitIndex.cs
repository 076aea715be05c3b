using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Text.Phrases;

/// <summary>
/// The hits of a story by phrase, so that asking whether a phrase matched somewhere takes logarithmic time whatever the
/// story's length. Built when it is first asked; clearing takes time in the number of phrases that were hit.
/// </summary>
internal sealed class HitIndex
{
    /// <summary>No match of a pattern is longer, in tokens.</summary>
    private const int LongestMatch = 96;

    private const int FilterWords = 16;

    private readonly Table<PhraseHit> _sorted = new();
    private readonly Table<int> _phrases = new();
    private int[] _ends = [];
    private int[] _counts = [];
    private bool _isBuilt;

    /// <summary>A bit for the last bits of the number of each phrase that matched: most that are asked for did not.</summary>
    private readonly ulong[] _mayHave = new ulong[FilterWords];
    private bool _isFiltered;

    public void Clear()
    {
        foreach (var phrase in _phrases.Items)
        {
            _counts[phrase] = 0;
        }

        _phrases.Clear();
        _sorted.Clear();
        _isBuilt = false;
        _isFiltered = false;
    }

    /// <summary>The hits of one phrase, in the order of their first token.</summary>
    /// <param name="hits">All hits of the story, in that order too.</param>
    public ReadOnlySpan<PhraseHit> Of(ReadOnlySpan<PhraseHit> hits, int phrase)
    {
        if (!_isFiltered)
        {
            Filter(hits);
        }

        if ((_mayHave[phrase >> 6 & FilterWords - 1] >> phrase & 1) == 0)
        {
            return [];
        }

        if (!_isBuilt)
        {
            Build(hits);
        }

        return (uint)phrase < (uint)_counts.Length && _counts[phrase] > 0 ? _sorted.Items.Slice(_ends[phrase] - _counts[phrase], _counts[phrase]) : [];
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
            (low, high) = hits[middle].First < first - LongestMatch ? (middle + 1, high) : (low, middle);
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

    private void Build(ReadOnlySpan<PhraseHit> hits)
    {
        _isBuilt = true;
        foreach (ref readonly var hit in hits)
        {
            Reserve(hit.Phrase);
            if (_counts[hit.Phrase]++ == 0)
            {
                _phrases.Add(hit.Phrase);
            }
        }

        var start = 0;
        foreach (var phrase in _phrases.Items)
        {
            _ends[phrase] = start;
            start += _counts[phrase];
        }

        _sorted.Fill(hits.Length, default);
        foreach (ref readonly var hit in hits)
        {
            _sorted[_ends[hit.Phrase]++] = hit;
        }
    }

    private void Reserve(int phrase)
    {
        if (phrase >= _counts.Length)
        {
            var size = Math.Max(phrase + 1, _counts.Length * 2);
            Array.Resize(ref _counts, size);
            Array.Resize(ref _ends, size);
        }
    }
}
