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

    private readonly PhraseIndex _index;

    /// <summary>For each block the masks of its candidates, then their needs, then their other needs.</summary>
    private readonly ulong[] _filters;

    /// <summary>The entries of list n stand from _listStarts[n] to _listStarts[n + 1], in the order of their first words.</summary>
    private readonly (int Word, int Candidate)[] _entries;
    private readonly int[] _listStarts;
    private readonly ListEntries?[] _lists;

    public WalkTable(PhraseIndex index)
    {
        _index = index;
        Keys = new KeyCandidates[index.KeyCount];
        Asked = new AskedPhrase[index.Phrases.Length];
        Candidates = new WalkCandidate[CountBlocks() * Together];
        _filters = new ulong[Candidates.Length * 3];
        var end = 0;
        for (var key = 0; key < index.KeyCount; key++)
        {
            var first = end;
            var mask = 0UL;
            for (var c = index.Starts[key]; c < index.Starts[key + 1]; c++)
            {
                if (index.Phrases[index.Candidates[c]].IsAsked)
                {
                    AddAsked(key, CandidateAt(c));
                }
                else if (IsWalked(index.Candidates[c]))
                {
                    mask |= index.Masks[c];
                    Add(end++, CandidateAt(c));
                }
            }

            end = (end + Together - 1) & -Together;
            Keys[key] = new KeyCandidates(mask, first / Together, end / Together);
        }

        _listStarts = CountEntries();
        _lists = new ListEntries?[_listStarts.Length - 1];
        ListMasks = new ulong[_lists.Length];
        _entries = new (int, int)[_listStarts[^1]];
        AddEntries();
    }

    /// <summary>What may begin with each key.</summary>
    public KeyCandidates[] Keys { get; }

    /// <summary>In blocks of <see cref="Together"/>; a block's last ones may be empty, and those pass never.</summary>
    public WalkCandidate[] Candidates { get; }

    /// <summary>By phrase; empty for those that the walk finds.</summary>
    public AskedPhrase[] Asked { get; }

    /// <summary>For each list the filter bits of the words that begin an entry.</summary>
    public ulong[] ListMasks { get; }

    /// <summary>The entries of a list, by its number; made when they are first asked for.</summary>
    public ListEntries ListOf(int list) => _lists[list] ??= EntriesOf(list);

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

    private int CountBlocks()
    {
        var blocks = 0;
        for (var key = 0; key < _index.KeyCount; key++)
        {
            var walked = 0;
            for (var c = _index.Starts[key]; c < _index.Starts[key + 1]; c++)
            {
                walked += !_index.Phrases[_index.Candidates[c]].IsAsked && IsWalked(_index.Candidates[c]) ? 1 : 0;
            }

            blocks += (walked + Together - 1) / Together;
        }

        return blocks;
    }

    private void Add(int at, in WalkCandidate candidate)
    {
        Candidates[at] = candidate;
        var filters = _filters.AsSpan(at / Together * 3 * Together + at % Together);
        filters[0] = candidate.Mask;
        filters[Together] = candidate.Need;
        filters[2 * Together] = candidate.OtherNeed;
    }

    private void AddAsked(int key, in WalkCandidate candidate)
    {
        var first = key <= _index.VocabularyCount ? PhraseIndex.MaskOf(key)
            : key == _index.CapitalKey ? ulong.MaxValue
            : key == _index.KeyOf(TokenKind.Number) ? PhraseIndex.FigureMask
            : PhraseIndex.MarkMask;
        ref var known = ref Asked[candidate.Phrase];
        known = new AskedPhrase(known.First | first, known.Next | candidate.Mask, candidate.Need, candidate.OtherNeed);
    }

    /// <summary>Where each list's entries stand, and behind the last one how many there are.</summary>
    private int[] CountEntries()
    {
        var last = 0;
        foreach (var phrase in _index.Phrases)
        {
            last = Math.Max(last, phrase.List);
        }

        var starts = new int[last + 2];
        foreach (var number in _index.Candidates.AsSpan(.._index.Starts[_index.VocabularyCount + 1]))
        {
            starts[_index.Phrases[number].List + 1]++;
        }

        starts[1] = 0; // Number 0 is no list: its phrases are patterns.
        for (var list = 2; list < starts.Length; list++)
        {
            starts[list] += starts[list - 1];
        }

        return starts;
    }

    private void AddEntries()
    {
        var ends = _listStarts.AsSpan().ToArray();
        for (var key = 0; key <= _index.VocabularyCount; key++)
        {
            for (var c = _index.Starts[key]; c < _index.Starts[key + 1]; c++)
            {
                if (_index.Phrases[_index.Candidates[c]].List is > 0 and var list)
                {
                    _entries[ends[list]++] = (key, c);
                    ListMasks[list] |= PhraseIndex.MaskOf(key);
                }
            }
        }
    }

    private ListEntries EntriesOf(int list)
    {
        var entries = new List<(int, WalkCandidate)>();
        foreach (var (word, candidate) in _entries.AsSpan(_listStarts[list].._listStarts[list + 1]))
        {
            entries.Add((word, CandidateAt(candidate)));
        }

        return new ListEntries(_index.VocabularyCount, entries);
    }

    /// <summary>Words that are asked about one at a time, like <see cref="WordClasses"/>, stay phrases where they have a payload.</summary>
    private bool IsWalked(int phrase)
    {
        var list = _index.Phrases[phrase].List;
        return list < WellKnownLists && !(WordClasses.HasPayloads((WordList)list) && IsOneWord(phrase));
    }

    private bool IsOneWord(int phrase)
    {
        var start = _index.Phrases[phrase].Start;
        return _index.Ops[start].Code is PhraseOpCode.Word or PhraseOpCode.Set && _index.Ops[start + 1].Code == PhraseOpCode.Accept;
    }

    private WalkCandidate CandidateAt(int candidate)
    {
        var number = _index.Candidates[candidate];
        var phrase = _index.Phrases[number];
        return new WalkCandidate(
            _index.Masks[candidate], _index.Needs[2 * number], _index.Needs[2 * number + 1], number, phrase.Start, phrase.Payload, (ushort)phrase.List, IsOneWord(number),
            (WordForm)_index.Ops[phrase.Start].B, phrase.List == 0 ? phrase.Payload != 0 : (CompoundLists >> phrase.List & 1) != 0);
    }
}
