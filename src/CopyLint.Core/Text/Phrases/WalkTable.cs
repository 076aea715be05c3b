using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    private readonly ulong[] _masks;
    private readonly ulong[] _needs;
    private readonly ulong[] _otherNeeds;

    public WalkTable(PhraseIndex index)
    {
        var walked = new List<WalkCandidate>();
        var entries = new List<(int Word, WalkCandidate Entry)>();
        KeyMasks = new ulong[index.KeyCount];
        Starts = new int[index.KeyCount + 1];
        for (var key = 0; key < index.KeyCount; key++)
        {
            for (var c = index.Starts[key]; c < index.Starts[key + 1]; c++)
            {
                var candidate = Candidate(index, index.Candidates[c], index.Masks[c]);
                if (IsWalked(candidate))
                {
                    walked.Add(candidate);
                    KeyMasks[key] |= candidate.Mask;
                }

                if (candidate.List != 0 && key <= index.VocabularyCount)
                {
                    entries.Add((key, candidate));
                }
            }

            Starts[key + 1] = walked.Count;
        }

        Candidates = [.. walked];
        Lists = new ListEntries[entries.Max(pair => (int?)pair.Entry.List) + 1 ?? 0];
        ListMasks = new ulong[Lists.Length];
        foreach (var list in entries.GroupBy(pair => pair.Entry.List))
        {
            ListMasks[list.Key] = list.Aggregate(0UL, (mask, pair) => mask | PhraseIndex.MaskOf(pair.Word));
            Lists[list.Key] = new ListEntries(index.VocabularyCount, [.. list]);
        }

        _masks = Column(walked, candidate => candidate.Mask);
        _needs = Column(walked, candidate => candidate.Need);
        _otherNeeds = Column(walked, candidate => candidate.OtherNeed);
    }

    /// <summary>For each key the masks of its candidates together: 0 where it has none.</summary>
    public ulong[] KeyMasks { get; }

    /// <summary>Key k has the candidates from Starts[k] to Starts[k + 1].</summary>
    public int[] Starts { get; }

    public WalkCandidate[] Candidates { get; }

    /// <summary>The entries of lists by the list's number; null for a list without entries that begin with a word.</summary>
    public ListEntries?[] Lists { get; }

    /// <summary>For each list the filter bits of the words that begin an entry.</summary>
    public ulong[] ListMasks { get; }

    /// <summary>
    /// A bit for each of the next <see cref="Together"/> candidates: whether it passes (<see cref="WalkCandidate.Passes"/>).
    /// Which do is a coin toss to the branch predictor, so it is asked of all of them at once.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Passing(int first, int end, ulong next, ulong sentence)
    {
        var words = Vector256.Create(sentence);
        var fails = Vector256.Equals(At(_masks, first) & Vector256.Create(next), Vector256<ulong>.Zero)
            | Vector256.Equals(At(_needs, first) & words, Vector256<ulong>.Zero)
            | Vector256.Equals(At(_otherNeeds, first) & words, Vector256<ulong>.Zero);
        return ~fails.ExtractMostSignificantBits() & ((1u << Math.Min(end - first, Together)) - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> At(ulong[] column, int first) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)first);

    /// <summary>With room to read beyond the last candidate.</summary>
    private static ulong[] Column(List<WalkCandidate> candidates, Func<WalkCandidate, ulong> value) =>
        [.. candidates.Select(value), .. new ulong[Together]];

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
