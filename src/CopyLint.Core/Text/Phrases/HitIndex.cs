using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Text.Phrases;

/// <summary>
/// The hits of a story by phrase, so that asking whether a phrase matched in a span takes logarithmic time whatever the
/// story's length. Built when it is first asked; clearing takes time in the number of phrases that were hit.
/// </summary>
internal sealed class HitIndex
{
    private readonly Table<int> _order = new();
    private readonly Table<int> _phrases = new();
    private int[] _ends = [];
    private int[] _counts = [];
    private bool _isBuilt;

    public void Clear()
    {
        foreach (var phrase in _phrases.Items)
        {
            _counts[phrase] = 0;
        }

        _phrases.Clear();
        _order.Clear();
        _isBuilt = false;
    }

    /// <param name="hits">All hits of the story, in the order of their first token.</param>
    public bool Contains(ReadOnlySpan<PhraseHit> hits, ReadOnlySpan<Token> tokens, int phrase, TextSpan span)
    {
        if (!_isBuilt)
        {
            Build(hits);
        }

        if ((uint)phrase >= (uint)_counts.Length || _counts[phrase] == 0)
        {
            return false;
        }

        var end = _ends[phrase];
        for (var i = FirstFrom(hits, tokens, phrase, span.Start); i < end; i++)
        {
            ref readonly var hit = ref hits[_order[i]];
            if (tokens[hit.First].Start >= span.End)
            {
                return false;
            }

            if (tokens[hit.End - 1].End <= span.End)
            {
                return true;
            }
        }

        return false;
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

            _order.Add(0);
        }

        var start = 0;
        foreach (var phrase in _phrases.Items)
        {
            _ends[phrase] = start;
            start += _counts[phrase];
        }

        for (var i = 0; i < hits.Length; i++)
        {
            _order[_ends[hits[i].Phrase]++] = i;
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

    private int FirstFrom(ReadOnlySpan<PhraseHit> hits, ReadOnlySpan<Token> tokens, int phrase, int position)
    {
        var high = _ends[phrase];
        var low = high - _counts[phrase];
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (tokens[hits[_order[middle]].First].Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
