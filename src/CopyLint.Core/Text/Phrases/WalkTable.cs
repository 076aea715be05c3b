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

    /// <summary>Lists whose entries are found inside compounds too: "twenty-two", "six-mile", "US-backed".</summary>
    private const ulong CompoundLists = 1UL << (int)WordList.NumberWord | 1UL << (int)WordList.ScaleWord
        | 1UL << (int)WordList.FractionWord | 1UL << (int)WordList.Unit | 1UL << (int)WordList.Place
        | 1UL << (int)WordList.Nationality | 1UL << (int)WordList.Outlet;

    public WalkTable(PhraseIndex index)
    {
        var candidates = new List<WalkCandidate>();
        var entries = new List<WalkCandidate>();
        EntryStarts = new int[index.VocabularyCount + 2];
        KeyMasks = new ulong[index.KeyCount];
        Starts = new int[index.KeyCount + 1];
        for (var key = 0; key < index.KeyCount; key++)
        {
            Starts[key] = candidates.Count;
            for (var c = index.Starts[key]; c < index.Starts[key + 1]; c++)
            {
                var candidate = Candidate(index, index.Candidates[c], index.Masks[c]);
                if (IsWalked(candidate))
                {
                    candidates.Add(candidate);
                    KeyMasks[key] |= candidate.Mask;
                }

                if (candidate.List != 0 && key <= index.VocabularyCount)
                {
                    entries.Add(candidate);
                }
            }

            if (key <= index.VocabularyCount)
            {
                EntryStarts[key + 1] = entries.Count;
            }
        }

        Starts[^1] = candidates.Count;
        Candidates = [.. candidates];
        Entries = [.. entries];
    }

    /// <summary>For each key the masks of its candidates together: 0 where it has none.</summary>
    public ulong[] KeyMasks { get; }

    /// <summary>Key k has the candidates from Starts[k] to Starts[k + 1].</summary>
    public int[] Starts { get; }

    public WalkCandidate[] Candidates { get; }

    /// <summary>The entries of lists that can begin with word w: from EntryStarts[w] to EntryStarts[w + 1]. They stand in for <c>&lt;list&gt;</c> in patterns.</summary>
    public int[] EntryStarts { get; }

    public WalkCandidate[] Entries { get; }

    /// <summary>Words that are asked about one at a time, like <see cref="WordClasses"/>, stay phrases where they have a payload.</summary>
    private static bool IsWalked(in WalkCandidate candidate) =>
        candidate.List < WellKnownLists && !(candidate.IsOneWord && WordClasses.HasPayloads((WordList)candidate.List));

    private static WalkCandidate Candidate(PhraseIndex index, int number, ulong mask)
    {
        var phrase = index.Phrases[number];
        var first = index.Ops[phrase.Start];
        var isOneWord = first.Code is PhraseOpCode.Word or PhraseOpCode.Set && index.Ops[phrase.Start + 1].Code == PhraseOpCode.Accept;
        return new WalkCandidate(
            mask, index.Needs[2 * number], index.Needs[2 * number + 1], number, phrase.Start, phrase.Payload, (ushort)phrase.List, isOneWord, (WordForm)first.B, (CompoundLists >> phrase.List & 1) != 0);
    }
}
