using System.Numerics;
using System.Runtime.CompilerServices;

namespace CopyLint.Text.Phrases;

/// <summary>
/// What may begin with each token, as the walk wants it: phrases that only stand inside other patterns left out, entries of
/// one word ready to become cues, and a mask for each key that says whether any of its candidates could match.
/// </summary>
internal sealed class WalkTable
{
    /// <summary>Lists from here on are asked for by patterns alone and make no cues.</summary>
    public const int WellKnownLists = 64;

    public static WalkTable Empty { get; } = new();

    /// <summary>The candidates that may begin with each key.</summary>
    public FixedTable<KeyCandidates> Keys { get; init; }

    /// <summary>Those of several words, by key.</summary>
    public FixedTable<WalkCandidate> Candidates { get; init; }

    /// <summary>Those of one word, by key, those that only possessives may be last, up to <see cref="CandidateTraits.Last"/>. In front nothing.</summary>
    public FixedTable<WalkCandidate> OneWord { get; init; }

    /// <summary>
    /// For each key with n candidates <see cref="KeyFilters.Header"/>, then each of <see cref="KeyFilters.Columns"/> of all candidates together, which a key with one candidate does without,
    /// then n second words for each row (<see cref="NextToken"/>), then n third words, then n needs, then n other needs; and room for <see cref="KeyFilters.Wide"/> behind the last. In front nothing, which keys without candidates have.
    /// </summary>
    public FixedTable<ulong> Filters { get; init; }

    /// <summary>By phrase; empty for those that the walk finds.</summary>
    public FixedTable<AskedPhrase> Asked { get; init; }

    /// <summary>For each list the filter bits of the words that begin an entry.</summary>
    public FixedTable<ulong> ListMasks { get; init; }

    /// <summary>By word.</summary>
    public FixedTable<WordEntries> EntriesOfWords { get; init; }

    /// <summary>The nth group of entries stands from here[n] to here[n + 1] of <see cref="Entries"/>.</summary>
    public FixedTable<int> EntryStarts { get; init; }

    /// <summary>Those of all lists, by first word and group.</summary>
    public FixedTable<ListEntry> Entries { get; init; }

    /// <summary>The entries that begin with a known word, of a list and of those that share its bit; without a search, which could not be foreseen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<ListEntry> EntriesWith(int list, int word)
    {
        ref readonly var own = ref EntriesOfWords.Known(word);
        var before = own.Lists & (BitOf(list) - 1);
        var group = (int)own.First + BitOperations.PopCount(before);
        return (own.Lists & BitOf(list)) == 0 ? default : Entries.Span[EntryStarts.Known(group)..EntryStarts.Known(group + 1)];
    }

    /// <summary>The bit of a list in <see cref="WordEntries.Lists"/>.</summary>
    public static ulong BitOf(int list) => 1UL << list;
}
