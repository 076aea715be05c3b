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

    private readonly WalkCandidate[] _entries;

    /// <param name="byWord">The entries with their first word, in the order of the words.</param>
    public ListEntries(int vocabularyCount, List<(int Word, WalkCandidate Entry)> byWord)
    {
        _firstWords = new ulong[(vocabularyCount >> 6) + 1];
        _ranks = new int[_firstWords.Length];
        _entries = [.. byWord.Select(pair => pair.Entry)];
        var starts = new List<int>();
        for (var i = 0; i < byWord.Count; i++)
        {
            if (i == 0 || byWord[i].Word != byWord[i - 1].Word)
            {
                _firstWords[byWord[i].Word >> 6] |= 1UL << byWord[i].Word;
                starts.Add(i);
            }
        }

        _starts = [.. starts, byWord.Count];
        for (var i = 1; i < _ranks.Length; i++)
        {
            _ranks[i] = _ranks[i - 1] + BitOperations.PopCount(_firstWords[i - 1]);
        }
    }

    /// <summary>Whether an entry begins with the word (an id, or what is no known word).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool CanBeginWith(int word) => word > 0 && (_firstWords[word >> 6] >> word & 1) != 0;

    /// <summary>The entries that begin with a word of which <see cref="CanBeginWith"/> is true.</summary>
    public ReadOnlySpan<WalkCandidate> BeginningWith(int word)
    {
        var rank = _ranks[word >> 6] + BitOperations.PopCount(_firstWords[word >> 6] & ((1UL << word) - 1));
        return _entries.AsSpan(_starts[rank].._starts[rank + 1]);
    }
}
