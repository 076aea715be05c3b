using System.Numerics;
using System.Runtime.CompilerServices;

namespace CopyLint.Text;

/// <summary>
/// The words of a vocabulary that their keys hold. Each stands in its own place, which no other word has, so that a word is found
/// or not with one look and nothing depends on which it is.
/// </summary>
/// <param name="entries">A power of two, at most <see cref="MostEntries"/>.</param>
/// <param name="seeds">By the upper bits of a key's mix: the odd factors that give keys which share these bits places of their own. A power of two.</param>
internal sealed class WordTable(FixedTable<WordEntry> entries, FixedTable<ushort> seeds)
{
    public const int MostEntries = 1 << PlaceBits;

    private const int PlaceBits = 24;

    /// <summary>An entry has 2 to the power of so many bytes.</summary>
    private const int EntryBits = 4;
    private const int EntrySize = 1 << EntryBits;

    private const int CheckShift = 32;
    private const uint FirstCheck = 1u << 31;

    private readonly Reader _reader = new(entries, seeds);

    public FixedTable<WordEntry> Entries { get; } = entries;

    public FixedTable<ushort> Seeds { get; } = seeds;

    /// <summary>For who looks words up.</summary>
    public ref readonly Reader Read => ref _reader;

    /// <summary>Which of so many seeds is a mix's.</summary>
    internal static int SeedOf(ulong mix, int seeds) => (int)(mix >> ShiftOf(seeds));

    /// <summary>How far the upper bits of a mix stand from where so many seeds are numbered by them.</summary>
    private static int ShiftOf(int seeds) => 64 - BitOperations.Log2((uint)seeds);

    /// <summary>The place of a mix in a table of so many entries.</summary>
    internal static int PlaceOf(ulong mix, ushort seed, int entries) => (int)(mix * seed >> (64 - PlaceBits)) & (entries - 1);

    /// <summary>By what a word is told from another that would have its place; above <see cref="int.MaxValue"/>. Made of both halves of its mix, for the place says much of the upper one: of two billions of other words that have the place one has the check too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint CheckOf(ulong mix) => (uint)(mix >> CheckShift) ^ (uint)mix | FirstCheck;

    /// <summary>The tables at hand. Where a word stands is one question and what stands there another, so that it can be fetched from memory in between.</summary>
    internal readonly struct Reader(FixedTable<WordEntry> entries, FixedTable<ushort> seeds)
    {
        private readonly FixedTable<WordEntry> _entries = entries;
        private readonly FixedTable<ushort> _seeds = seeds;
        private readonly uint _offsets = ((uint)entries.Length - 1) * EntrySize;
        private readonly int _seedShift = ShiftOf(seeds.Length);

        /// <summary>The place of a key.</summary>
        /// <param name="mix">The key's.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint PlaceOf(ulong mix) =>
            (uint)(mix * _seeds.KnownAt((nuint)(mix >> _seedShift) * sizeof(ushort)) >> (64 - PlaceBits - EntryBits)) & _offsets;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Prefetch(uint place) => _entries.PrefetchAt(place);

        /// <summary>What stands in the place of a key: its own entry, that of another word, or a free one.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref WordEntry At(uint place) => ref _entries.KnownAt(place);
    }

    /// <summary>What to look for.</summary>
    /// <param name="Place">That of a key.</param>
    /// <param name="Check">And its check.</param>
    internal readonly record struct Look(uint Place, uint Check);
}
