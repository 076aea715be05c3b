namespace CopyLint.Text.Phrases;

/// <summary>
/// What may begin with each token, as the walk wants it: phrases that only stand inside other patterns left out, entries of
/// one word ready to become cues, and a mask for each key that says whether any of its candidates could match.
/// </summary>
internal sealed class WalkTable
{
    /// <summary>Lists from here on are asked for by patterns alone and make no cues.</summary>
    public const int WellKnownLists = 64;

    private readonly ListEntries?[] _lists;

    /// <param name="listStarts">The entries of list n stand from here[n] to here[n + 1] of <paramref name="entries"/>.</param>
    public WalkTable(FixedTable<int> listStarts, FixedTable<ListEntry> entries)
    {
        ListStarts = listStarts;
        Entries = entries;
        _lists = new ListEntries?[Math.Max(0, listStarts.Length - 1)];
    }

    public static WalkTable Empty { get; } = new(default, default);

    /// <summary>The candidates that may begin with each key.</summary>
    public FixedTable<KeyCandidates> Keys { get; init; }

    /// <summary>Those of several words, by key.</summary>
    public FixedTable<WalkCandidate> Candidates { get; init; }

    /// <summary>Those of one word, by key, up to the one that is the key's last (<see cref="WalkCandidate.IsLast"/>). In front nothing.</summary>
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

    public FixedTable<int> ListStarts { get; }

    /// <summary>By list, in the order of their first words.</summary>
    public FixedTable<ListEntry> Entries { get; }

    /// <summary>The entries of a list, by its number; made when they are first asked for.</summary>
    public ListEntries ListOf(int list, PhraseIndex index) =>
        _lists[list] ??= new ListEntries(index, Entries.Span[ListStarts[list]..ListStarts[list + 1]]);
}
