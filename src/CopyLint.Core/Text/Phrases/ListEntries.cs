using System.Numerics;
using System.Runtime.CompilerServices;

namespace CopyLint.Text.Phrases;

/// <summary>The entries of one word list by their first word, in constant time: what stands in for <c>&lt;list&gt;</c> in patterns.</summary>
internal sealed class ListEntries
{
    private readonly ulong[] _firstWords;

    /// <summary>For each element of <see cref="_firstWords"/>, how many bits are set before it.</summary>
    private readonly int[] _ranks;

    /// <summary>The entries of the nth first word stand from _starts[n] to _starts[n + 1].</summary>
    private readonly int[] _starts;

    private readonly (WalkFilter Filter, WalkCandidate Candidate)[] _entries;

    /// <param name="byWord">The entries in the order of their first words.</param>
    public ListEntries(PhraseIndex index, ReadOnlySpan<ListEntry> byWord)
    {
        _firstWords = new ulong[(index.VocabularyCount >> 6) + 1];
        _ranks = new int[_firstWords.Length];
        _entries = new (WalkFilter, WalkCandidate)[byWord.Length];
        var starts = new List<int>();
        for (var i = 0; i < byWord.Length; i++)
        {
            var (mask, word, phrase) = byWord[i];
            _entries[i] = (index.FilterOf(phrase, mask), index.CandidateOf(phrase));
            if (i == 0 || word != byWord[i - 1].Word)
            {
                _firstWords[word >> 6] |= 1UL << word;
                starts.Add(i);
            }
        }

        _starts = [.. starts, byWord.Length];
        for (var i = 1; i < _ranks.Length; i++)
        {
            _ranks[i] = _ranks[i - 1] + BitOperations.PopCount(_firstWords[i - 1]);
        }
    }

    /// <summary>Whether an entry begins with the word (an id, or what is no known word).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool CanBeginWith(int word) => word > 0 && (_firstWords[word >> 6] >> word & 1) != 0;

    /// <summary>The entries that begin with a word of which <see cref="CanBeginWith"/> is true.</summary>
    public ReadOnlySpan<(WalkFilter Filter, WalkCandidate Candidate)> BeginningWith(int word)
    {
        var rank = _ranks[word >> 6] + BitOperations.PopCount(_firstWords[word >> 6] & ((1UL << word) - 1));
        return _entries.AsSpan(_starts[rank].._starts[rank + 1]);
    }
}
