namespace CopyLint.Text;

/// <summary>All that the scanner asks of a known word or of a mark; four fill a cache line.</summary>
/// <param name="Lists">The word lists that the word alone is an entry of, a bit for each (<see cref="Lexicon.Classes"/>).</param>
/// <param name="Check">By what it is told from other words that would have its place (<see cref="WordTable.CheckOf"/>); 0 where the place is free.</param>
/// <param name="BitAndId">The number of its filter bit (<see cref="Phrases.PhraseIndex.MaskOf"/>), and above it its <see cref="Id"/>.</param>
internal readonly record struct WordEntry(ulong Lists, uint Check, uint BitAndId)
{
    private const int IdShift = 8;

    public WordEntry(ulong lists, uint check, int id, int filterBit)
        : this(lists, check, (uint)filterBit | (uint)id << IdShift)
    {
    }

    /// <summary>In the vocabulary; 0 of a mark and where the place is free.</summary>
    public int Id => (int)(BitAndId >> IdShift);
}
