using System.Runtime.CompilerServices;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>
/// All phrases of all rules and word lists, found in one walk over the tokens: the first word gives the candidates, a
/// mask of possible second words rejects nearly all of them, and a small program decides the rest.
/// All of it is data, as the pack stores it.
/// </summary>
public sealed class PhraseIndex
{
    /// <summary>Lists whose entries are found inside compounds too, as variants are: "twenty-two", "six-mile", "US-backed".</summary>
    private const ulong CompoundLists = 1UL << (int)WordList.NumberWord | 1UL << (int)WordList.ScaleWord
        | 1UL << (int)WordList.FractionWord | 1UL << (int)WordList.Unit | 1UL << (int)WordList.Place
        | 1UL << (int)WordList.Nationality | 1UL << (int)WordList.Outlet;

    /// <summary>No match of a pattern is longer, in tokens.</summary>
    internal const int LongestMatch = 96;

    public required FixedTable<PhraseOp> Ops { get; init; }

    public required FixedTable<Phrase> Phrases { get; init; }

    /// <summary>The words of set s stand from SetStarts[s] to SetStarts[s + 1] of <see cref="SetWords"/>, as vocabulary ids.</summary>
    public required FixedTable<int> SetStarts { get; init; }

    /// <summary>Each set's words in ascending order.</summary>
    public required FixedTable<int> SetWords { get; init; }

    /// <summary>For each phrase the bits of two needs, of each of which a sentence must meet one (<see cref="SentenceFilter.Needs"/>).</summary>
    public FixedTable<ulong> Needs { get; init; }

    /// <summary>What may begin with which token. Keys 0 … vocabulary count are word ids, then there is one per <see cref="TokenKind"/>, then one for names.</summary>
    internal WalkTable Walk { get; init; } = WalkTable.Empty;

    internal PhraseIndex With(FixedTable<ulong> needs, WalkTable walk) => new()
    {
        Ops = Ops,
        Phrases = Phrases,
        SetStarts = SetStarts,
        SetWords = SetWords,
        Needs = needs,
        VocabularyCount = VocabularyCount,
        Walk = walk,
    };

    public required int VocabularyCount { get; init; }

    public int KeyOf(TokenKind kind) => VocabularyCount + 1 + (int)kind;

    /// <summary>The key of what begins with a capitalized word: that of words, with any of which no phrase begins.</summary>
    public int CapitalKey => KeyOf(TokenKind.Word);

    /// <summary>The key of what begins with a name. Its candidates' second words are those behind the whole of the name.</summary>
    public int NameKey => KeyOf(TokenKind.Symbol) + 1;

    /// <summary>The number of keys.</summary>
    public int KeyCount => NameKey + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool InSet(int set, int word) => word > 0 && (SetMasks[set] & MaskOf(word)) != 0 && IsAmong(WordsOf(set), word);

    /// <summary>The filter bits of what an instruction can take; all ones where it can take more than known words.</summary>
    internal ulong FirstOf(in PhraseOp op) => op.Code switch
    {
        PhraseOpCode.Word => MaskOf(op.A),
        PhraseOpCode.Set => SetMasks[op.A],
        _ => ulong.MaxValue,
    };

    private static bool IsAmong(ReadOnlySpan<int> words, int word) => words.CountBefore(word) is var at && at < words.Length && words[at] == word;

    public ReadOnlySpan<int> WordsOf(int set) => SetWords.Span[SetStarts.Known(set)..SetStarts.Known(set + 1)];

    /// <summary>For each set the filter bits of its words: a few kilobytes that say no to nearly all.</summary>
    private ulong[] SetMasks => field ??= MasksOfSets();

    private ulong[] MasksOfSets()
    {
        var masks = new ulong[SetStarts.Length - 1];
        for (var set = 0; set < masks.Length; set++)
        {
            foreach (var word in WordsOf(set))
            {
                masks[set] |= MaskOf(word);
            }
        }

        return masks;
    }

    /// <summary>The filter bit of figures: <see cref="MaskOf"/> leaves three bits free.</summary>
    public const ulong FigureMask = 1UL << 61;

    /// <summary>The filter bit of punctuation marks and of all else that is neither word nor figure.</summary>
    public const ulong MarkMask = 1UL << 62;

    /// <summary>The filter bit of words that are not known, which only masks of all ones take.</summary>
    public const ulong UnknownMask = 1UL << 63;

    /// <summary>2 to the power of 32, divided by the golden ratio: it spreads neighboring numbers.</summary>
    private const uint MaskFactor = 2654435769;

    /// <summary>The filter bit of a known word: one of 61.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong MaskOf(int word) => 1UL << (int)((ulong)((uint)word * MaskFactor) * 61 >> 32);

    /// <summary>The filter bits of any token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong NextMaskOf(in Token token)
    {
        var isUnknown = (ulong)(((long)token.Word - 1) >> 63);
        var kind = 1UL << (62 + (token.Kind == TokenKind.Word ? 1 : 0) - (token.Kind == TokenKind.Number ? 1 : 0));
        return (MaskOf(token.Word) & ~isUnknown) | (kind & (isUnknown | FigureMask));
    }

    /// <summary>The filter bits of what may be taken second: of the token at <paramref name="next"/>, and behind a hyphen of the one after it. Which it is cannot be foreseen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong NextMaskAt(ReadOnlySpan<Token> tokens, int next)
    {
        var isHyphen = tokens[next].Kind == TokenKind.Hyphen ? 1 : 0;
        return NextMaskOf(tokens[next + isHyphen]) | (MarkMask * (ulong)isHyphen);
    }

    /// <summary>The filter of a phrase whose first word has been met.</summary>
    /// <param name="mask">The filter of its second word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal WalkFilter FilterOf(int phrase, ulong mask) => new(mask, Needs.Known(2 * phrase), Needs.Known((2 * phrase) + 1));

    internal WalkCandidate CandidateOf(int number)
    {
        var phrase = Phrases[number];
        var isInCompounds = phrase.List == 0 ? phrase.Payload != 0 : phrase.List < WalkTable.WellKnownLists && (CompoundLists >> phrase.List & 1) != 0;
        var traits = (IsOneWord(number) ? CandidateTraits.OneWord : CandidateTraits.None) | (isInCompounds ? CandidateTraits.InCompounds : CandidateTraits.None);
        return new WalkCandidate(number, phrase.Start, phrase.Payload, (ushort)phrase.List, (WordForm)Ops[phrase.Start].B, traits);
    }

    /// <summary>What <see cref="LongestOf"/> has found: 0 for nothing. Threads that find the same at the same time set the same.</summary>
    private byte[] Longest => field ??= new byte[Phrases.Length];

    /// <summary>How many tokens a match of a phrase has at most.</summary>
    internal int LongestOf(int phrase) => Longest[phrase] is not 0 and var known ? known : Longest[phrase] = (byte)Math.Min(LongestMatch, SumOf(phrase));

    /// <summary>What each instruction of a phrase takes, of alternatives all, with a hyphen before it.</summary>
    private int SumOf(int phrase)
    {
        var longest = 0;
        for (var at = Phrases[phrase].Start; Ops.Known(at).Code != PhraseOpCode.Accept; at++)
        {
            ref readonly var op = ref Ops.Known(at);
            longest += op.Code switch
            {
                PhraseOpCode.Word or PhraseOpCode.Set or PhraseOpCode.Mark => 2,
                PhraseOpCode.Gap => op.A,
                PhraseOpCode.Shape => 1 + PhraseShapes.LongestOf((PhraseShape)op.A),
                PhraseOpCode.List => LongestMatch,
                _ => 0,
            };
        }

        return longest;
    }

    internal bool IsOneWord(int phrase)
    {
        var start = Phrases[phrase].Start;
        return Ops[start].Code is PhraseOpCode.Word or PhraseOpCode.Set && Ops[start + 1].Code == PhraseOpCode.Accept;
    }
}
