using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>
/// The candidates of a <see cref="PhraseIndex"/> as the walk wants them, made once a lexicon: those that only stand inside
/// other patterns left out, entries of one word ready to become cues, and a mask for each key that says whether any of its
/// candidates could match.
/// </summary>
internal sealed class WalkTable
{
    /// <summary>Lists from here on are asked for by patterns alone and make no cues.</summary>
    public const int WellKnownLists = 64;

    /// <summary>How many candidates <see cref="Passing"/> judges together.</summary>
    public const int Together = 4;

    /// <summary>Lists whose entries are found inside compounds too, as variants are: "twenty-two", "six-mile", "US-backed".</summary>
    private const ulong CompoundLists = 1UL << (int)WordList.NumberWord | 1UL << (int)WordList.ScaleWord
        | 1UL << (int)WordList.FractionWord | 1UL << (int)WordList.Unit | 1UL << (int)WordList.Place
        | 1UL << (int)WordList.Nationality | 1UL << (int)WordList.Outlet;

    /// <summary>For each block the masks of its candidates, then their needs, then their other needs.</summary>
    private readonly ulong[] _filters;

    public WalkTable(PhraseIndex index)
    {
        var walked = new List<WalkCandidate>();
        var entries = new List<(int Word, WalkCandidate Entry)>();
        Keys = new KeyCandidates[index.KeyCount];
        Asked = new AskedPhrase[index.Phrases.Length];
        for (var key = 0; key < index.KeyCount; key++)
        {
            var first = walked.Count / Together;
            var mask = 0UL;
            for (var c = index.Starts[key]; c < index.Starts[key + 1]; c++)
            {
                var candidate = Candidate(index, index.Candidates[c], index.Masks[c]);
                if (index.Phrases[candidate.Phrase].IsAsked)
                {
                    AddAsked(index, key, candidate);
                }
                else if (IsWalked(candidate))
                {
                    walked.Add(candidate);
                    mask |= candidate.Mask;
                }

                if (candidate.List != 0 && key <= index.VocabularyCount)
                {
                    entries.Add((key, candidate));
                }
            }

            walked.AddRange(new WalkCandidate[-walked.Count & (Together - 1)]);
            Keys[key] = new KeyCandidates(mask, first, walked.Count / Together);
        }

        Candidates = [.. walked];
        _filters = [.. walked.Chunk(Together).SelectMany(FiltersOf)];
        (Lists, ListMasks) = ListsOf(index, entries);
    }

    /// <summary>What may begin with each key.</summary>
    public KeyCandidates[] Keys { get; }

    /// <summary>In blocks of <see cref="Together"/>; a block's last ones may be empty, and those pass never.</summary>
    public WalkCandidate[] Candidates { get; }

    /// <summary>By phrase; empty for those that the walk finds.</summary>
    public AskedPhrase[] Asked { get; }

    /// <summary>The entries of lists by the list's number; null for a list without entries that begin with a word.</summary>
    public ListEntries?[] Lists { get; }

    /// <summary>For each list the filter bits of the words that begin an entry.</summary>
    public ulong[] ListMasks { get; }

    /// <summary>
    /// A bit for each candidate of the block: whether it passes (<see cref="WalkCandidate.Passes"/>).
    /// Which do is a coin toss to the branch predictor, so it is asked of all of them at once.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Passing(int block, ulong next, ulong sentence)
    {
        ref var filters = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_filters), block * 3 * Together);
        var words = Vector256.Create(sentence);
        var fails = Vector256.Equals(Vector256.LoadUnsafe(ref filters) & Vector256.Create(next), Vector256<ulong>.Zero)
            | Vector256.Equals(Vector256.LoadUnsafe(ref filters, Together) & words, Vector256<ulong>.Zero)
            | Vector256.Equals(Vector256.LoadUnsafe(ref filters, 2 * Together) & words, Vector256<ulong>.Zero);
        return ~fails.ExtractMostSignificantBits() & ((1u << Together) - 1);
    }

    /// <summary>Has a block fetched from memory that will be asked about soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(int block)
    {
        if (Sse.IsSupported)
        {
            ref var filters = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_filters), block * 3 * Together);
            Sse.Prefetch0(Unsafe.AsPointer(ref filters));
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref filters, 2 * Together)));
        }
    }

    private void AddAsked(PhraseIndex index, int key, in WalkCandidate candidate)
    {
        var first = key <= index.VocabularyCount ? PhraseIndex.MaskOf(key)
            : key == index.CapitalKey ? ulong.MaxValue
            : key == index.KeyOf(TokenKind.Number) ? PhraseIndex.FigureMask
            : PhraseIndex.MarkMask;
        var known = Asked[candidate.Phrase];
        Asked[candidate.Phrase] = new AskedPhrase(known.First | first, known.Next | candidate.Mask, candidate.Need, candidate.OtherNeed);
    }

    private static IEnumerable<ulong> FiltersOf(WalkCandidate[] block) =>
        block.Select(c => c.Mask).Concat(block.Select(c => c.Need)).Concat(block.Select(c => c.OtherNeed));

    private static (ListEntries?[] Lists, ulong[] Masks) ListsOf(PhraseIndex index, List<(int Word, WalkCandidate Entry)> entries)
    {
        var lists = new ListEntries?[entries.Max(pair => (int?)pair.Entry.List) + 1 ?? 0];
        var masks = new ulong[lists.Length];
        foreach (var list in entries.GroupBy(pair => pair.Entry.List))
        {
            masks[list.Key] = list.Aggregate(0UL, (mask, pair) => mask | PhraseIndex.MaskOf(pair.Word));
            lists[list.Key] = new ListEntries(index.VocabularyCount, [.. list]);
        }

        return (lists, masks);
    }

    /// <summary>Words that are asked about one at a time, like <see cref="WordClasses"/>, stay phrases where they have a payload.</summary>
    private static bool IsWalked(in WalkCandidate candidate) =>
        candidate.List < WellKnownLists && !(candidate.IsOneWord && WordClasses.HasPayloads((WordList)candidate.List));

    private static WalkCandidate Candidate(PhraseIndex index, int number, ulong mask)
    {
        var phrase = index.Phrases[number];
        var first = index.Ops[phrase.Start];
        var isOneWord = first.Code is PhraseOpCode.Word or PhraseOpCode.Set && index.Ops[phrase.Start + 1].Code == PhraseOpCode.Accept;
        return new WalkCandidate(
            mask, index.Needs[2 * number], index.Needs[2 * number + 1], number, phrase.Start, phrase.Payload, (ushort)phrase.List, isOneWord,
            (WordForm)first.B, phrase.List == 0 ? phrase.Payload != 0 : (CompoundLists >> phrase.List & 1) != 0);
    }
}
