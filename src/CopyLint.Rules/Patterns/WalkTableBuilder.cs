using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>Lays out what may begin with each token (<see cref="WalkTable"/>).</summary>
/// <param name="index">With the needs of its phrases.</param>
internal sealed class WalkTableBuilder(PhraseIndex index, NeedBits bits)
{
    private readonly List<WalkCandidate> _candidates = [];
    private readonly List<WalkCandidate> _oneWord = [default];
    private readonly List<ulong> _filters = [];
    private readonly List<(int Word, ListEntry Entry)> _entries = [];
    private readonly AskedPhrase[] _asked = new AskedPhrase[index.Phrases.Length];

    /// <param name="beginnings">For each key and phrase that may begin with it, how it goes on.</param>
    /// <param name="needs">What it needs then.</param>
    public WalkTable Build(SortedDictionary<(int Key, int Phrase), Beginning> beginnings, IReadOnlyDictionary<(int Key, int Phrase), NeedPair> needs)
    {
        var keys = new KeyCandidates[index.KeyCount];
        _filters.AddRange(Enumerable.Repeat(0UL, 1 + KeyFilters.Columns));
        for (var key = 0; key < keys.Length; key++)
        {
            keys[key] = new KeyCandidates(0, 0, bits.MetBy(key), 0, 0);
        }

        foreach (var group in beginnings.GroupBy(pair => pair.Key.Key))
        {
            keys[group.Key] = Add(group.Key, [.. group.Select(pair => new Start(pair.Key.Phrase, pair.Value, needs[pair.Key]))]);
        }

        _filters.AddRange(Enumerable.Repeat(0UL, KeyFilters.Wide));
        var groups = _entries
            .GroupBy(entry => (entry.Word, Bit: WalkTable.BitOf(entry.Entry.List)), entry => entry.Entry)
            .OrderBy(group => group.Key)
            .Select(group => new EntryGroup(group.Key.Word, group.Key.Bit, [.. group]))
            .ToList();
        return new WalkTable
        {
            Keys = new FixedTable<KeyCandidates>(keys),
            Candidates = new FixedTable<WalkCandidate>([.. _candidates]),
            OneWord = new FixedTable<WalkCandidate>([.. _oneWord]),
            Filters = new FixedTable<ulong>([.. _filters]),
            Asked = new FixedTable<AskedPhrase>(_asked),
            ListMasks = new FixedTable<ulong>(MasksOfLists()),
            EntriesOfWords = new FixedTable<WordEntries>(EntriesOfWords(groups)),
            EntryStarts = new FixedTable<int>(StartsOf(groups)),
            Entries = new FixedTable<ListEntry>([.. groups.SelectMany(group => group.Entries)]),
        };
    }

    /// <summary>Adds what may begin with a key.</summary>
    private KeyCandidates Add(int key, List<Start> starts)
    {
        foreach (var (phrase, beginning, _) in starts)
        {
            var mask = beginning.Seconds.Together;
            if (index.Phrases[phrase].List > 0 && key <= index.VocabularyCount)
            {
                var candidate = index.CandidateOf(phrase);
                _entries.Add((key, new ListEntry(mask, phrase, candidate.List, candidate.Form, candidate.Traits)));
            }

            if (index.Phrases[phrase].IsAsked)
            {
                AddAsked(key, phrase, mask);
            }
        }

        var oneWord = AddOneWord(starts.Where(start => IsWalked(start.Phrase) && index.IsOneWord(start.Phrase)));
        var walked = starts.Where(start => IsWalked(start.Phrase) && !index.IsOneWord(start.Phrase)).ToList();
        if (walked.Count == 0)
        {
            return new KeyCandidates(0, 0, bits.MetBy(key), 0, oneWord);
        }

        var all = walked.Aggregate(0UL, (mask, start) => mask | start.Seconds.Together);
        var small = walked.Aggregate(0UL, (mask, start) => FormOf(start.Beginning.Form) == 0 ? mask | start.Seconds.Together : mask);
        var candidates = new KeyCandidates(small, all, bits.MetBy(key), _filters.Count, oneWord);
        AddFilters(walked);
        _candidates.AddRange(walked.Select(start => index.CandidateOf(start.Phrase)));
        return candidates;
    }

    /// <summary>Adds a key's phrases of one word. Returns <see cref="KeyCandidates.OneWord"/>.</summary>
    private int AddOneWord(IEnumerable<Start> starts)
    {
        var candidates = starts.Select(start => index.CandidateOf(start.Phrase)).OrderBy(IsPossessive).ToList();
        if (candidates.Count == 0)
        {
            return 0;
        }

        SetLast(candidates, candidates.Count - 1, CandidateTraits.Last);
        SetLast(candidates, candidates.FindLastIndex(candidate => !IsPossessive(candidate)), CandidateTraits.LastPlain);
        var forms = Enumerable.Range(0, KeyCandidates.Forms)
            .Where(form => candidates.Exists(candidate => PhraseMatcher.HasForm((TokenFlags)(form * (int)TokenFlags.Capitalized), candidate.Form)))
            .Aggregate(0, (all, form) => all | 1 << form);
        var first = _oneWord.Count;
        _oneWord.AddRange(candidates);
        return first << KeyCandidates.Forms | forms;
    }

    private static bool IsPossessive(WalkCandidate candidate) => (candidate.Form & WordForm.Possessive) != 0;

    private static void SetLast(List<WalkCandidate> candidates, int at, CandidateTraits last)
    {
        if (at >= 0)
        {
            candidates[at] = candidates[at] with { Traits = candidates[at].Traits | last };
        }
    }

    private void AddFilters(List<Start> walked)
    {
        _filters.Add(KeyFilters.Header(_candidates.Count, walked.Count));
        var own = walked.Select(FiltersOf).ToList();
        var columns = Enumerable.Range(0, own[0].Length).Select(column => own.Select(filters => filters[column]).ToList()).ToList();
        if (walked.Count > 1)
        {
            _filters.AddRange(columns.Select(column => column.Aggregate(0UL, (all, filter) => all | filter)));
        }

        _filters.AddRange(columns.SelectMany(column => column));
    }

    /// <summary>Second words for each row, third words, what it needs.</summary>
    private ulong[] FiltersOf(Start start) =>
    [
        .. start.Seconds.Rows,
        start.Beginning.Thirds,
        bits.Of(start.Needs.Rarest),
        FormOf(start.Beginning.Form) is not 0 and var form ? form : bits.Of(start.Needs.Other),
    ];

    /// <summary>The need of a first word that is never in small letters: "US", "IS". 0 of others.</summary>
    private static ulong FormOf(WordForm form) =>
        (form & WordForm.AllCaps) != 0 ? SentenceFilter.AllCaps : (form & WordForm.Capitalized) != 0 ? SentenceFilter.Capitalized : 0;

    private void AddAsked(int key, int phrase, ulong mask)
    {
        var first = key <= index.VocabularyCount ? PhraseIndex.MaskOf(key)
            : key == index.CapitalKey || key == index.NameKey ? ulong.MaxValue
            : key == index.KeyOf(TokenKind.Number) ? PhraseIndex.FigureMask
            : PhraseIndex.MarkMask;
        var filter = index.FilterOf(phrase, mask);
        _asked[phrase] = new AskedPhrase(_asked[phrase].First | first, _asked[phrase].Next | (key == index.NameKey ? ulong.MaxValue : mask), filter.Need, filter.OtherNeed);
    }

    /// <summary>Words that are asked about one at a time, like <see cref="WordClasses"/>, stay phrases where they have a payload.</summary>
    private bool IsWalked(int number)
    {
        var phrase = index.Phrases[number];
        return !phrase.IsAsked && phrase.List < WalkTable.WellKnownLists && !(WordClasses.HasPayloads((WordList)phrase.List) && index.IsOneWord(number));
    }

    private WordEntries[] EntriesOfWords(List<EntryGroup> groups)
    {
        var words = new WordEntries[index.VocabularyCount + 1];
        for (var i = groups.Count - 1; i >= 0; i--)
        {
            var (word, list, _) = groups[i];
            words[word] = new WordEntries(words[word].Lists | list, i);
        }

        return words;
    }

    /// <summary>Where each group stands, and behind the last one how many entries there are.</summary>
    private static int[] StartsOf(List<EntryGroup> groups)
    {
        var starts = new int[groups.Count + 1];
        for (var i = 0; i < groups.Count; i++)
        {
            starts[i + 1] = starts[i] + groups[i].Entries.Length;
        }

        return starts;
    }

    private ulong[] MasksOfLists()
    {
        var masks = new ulong[ListCount()];
        foreach (var (word, entry) in _entries)
        {
            masks[entry.List] |= PhraseIndex.MaskOf(word);
        }

        return masks;
    }

    /// <summary>How many lists have numbers; number 0 is no list, its phrases are patterns.</summary>
    private int ListCount()
    {
        var last = 0;
        foreach (var phrase in index.Phrases)
        {
            last = Math.Max(last, phrase.List);
        }

        return last + 1;
    }

    /// <summary>Entries of lists that begin with one word.</summary>
    /// <param name="List">The bit of their lists (<see cref="WalkTable.BitOf"/>).</param>
    private readonly record struct EntryGroup(int Word, ulong List, ListEntry[] Entries);

    private readonly record struct Start(int Phrase, Beginning Beginning, NeedPair Needs)
    {
        public SecondWords Seconds => Beginning.Seconds;
    }
}
