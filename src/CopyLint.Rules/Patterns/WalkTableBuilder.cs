using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>Lays out what may begin with each token (<see cref="WalkTable"/>).</summary>
internal sealed class WalkTableBuilder(PhraseIndex index)
{
    private readonly List<WalkCandidate> _candidates = [];
    private readonly List<ulong> _filters = [];
    private readonly List<(int List, ListEntry Entry)> _entries = [];
    private readonly AskedPhrase[] _asked = new AskedPhrase[index.Phrases.Length];

    /// <param name="byKey">For each key and phrase that may begin with it, its second words.</param>
    public WalkTable Build(SortedDictionary<(int Key, int Phrase), SecondWords> byKey)
    {
        var keys = new KeyCandidates[index.KeyCount];
        _filters.AddRange(Enumerable.Repeat(0UL, NextToken.Rows));
        foreach (var group in byKey.GroupBy(pair => pair.Key.Key))
        {
            keys[group.Key] = Add(group.Key, [.. group.Select(pair => (pair.Key.Phrase, pair.Value))]);
        }

        _filters.AddRange(Enumerable.Repeat(0UL, KeyFilters.Together));
        var entries = _entries.OrderBy(entry => entry.List).ToList();
        return new WalkTable(StartsOf(entries), new FixedTable<ListEntry>([.. entries.Select(entry => entry.Entry)]))
        {
            Keys = new FixedTable<KeyCandidates>(keys),
            Candidates = new FixedTable<WalkCandidate>([.. _candidates]),
            Filters = new FixedTable<ulong>([.. _filters]),
            Asked = new FixedTable<AskedPhrase>(_asked),
            ListMasks = new FixedTable<ulong>(MasksOf(entries)),
        };
    }

    /// <summary>Adds what may begin with a key.</summary>
    private KeyCandidates Add(int key, List<(int Phrase, SecondWords Seconds)> phrases)
    {
        foreach (var (phrase, seconds) in phrases)
        {
            var mask = seconds.Together;
            if (index.Phrases[phrase].List > 0 && key <= index.VocabularyCount)
            {
                _entries.Add((index.Phrases[phrase].List, new ListEntry(mask, key, phrase)));
            }

            if (index.Phrases[phrase].IsAsked)
            {
                AddAsked(key, phrase, mask);
            }
        }

        var walked = phrases.Where(pair => IsWalked(pair.Phrase)).ToList();
        if (walked.Count == 0)
        {
            return default;
        }

        var all = walked.Aggregate(0UL, (mask, pair) => mask | pair.Seconds.Together);
        var small = walked.Aggregate(0UL, (mask, pair) => NeedsCapital(pair.Phrase) ? mask : mask | pair.Seconds.Together);
        var candidates = new KeyCandidates(all, small, _candidates.Count, walked.Count, _filters.Count);
        _candidates.AddRange(walked.Select(pair => index.CandidateOf(pair.Phrase)));
        AddFilters(walked);
        return candidates;
    }

    private void AddFilters(List<(int Phrase, SecondWords Seconds)> walked)
    {
        if (walked.Count > 1)
        {
            _filters.AddRange(Enumerable.Range(0, NextToken.Rows).Select(row => walked.Aggregate(0UL, (all, pair) => all | pair.Seconds.Rows[row])));
        }

        _filters.AddRange(Enumerable.Range(0, NextToken.Rows).SelectMany(row => walked.Select(pair => pair.Seconds.Rows[row])));
        _filters.AddRange([.. walked.Select(pair => index.Needs[2 * pair.Phrase]), .. walked.Select(pair => index.Needs[(2 * pair.Phrase) + 1])]);
    }

    /// <summary>Whether a phrase begins with a word that is never in small letters: "US", "IS".</summary>
    private bool NeedsCapital(int phrase)
    {
        var op = index.Ops[index.Phrases[phrase].Start];
        return op.Code is PhraseOpCode.Word or PhraseOpCode.Set && ((WordForm)op.B & (WordForm.Capitalized | WordForm.AllCaps)) != 0;
    }

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

    /// <summary>Where each list's entries stand, and behind the last one how many there are.</summary>
    private FixedTable<int> StartsOf(List<(int List, ListEntry Entry)> entries)
    {
        var starts = new int[ListCount() + 1];
        foreach (var (list, _) in entries)
        {
            starts[list + 1]++;
        }

        for (var list = 1; list < starts.Length; list++)
        {
            starts[list] += starts[list - 1];
        }

        return new FixedTable<int>(starts);
    }

    private ulong[] MasksOf(List<(int List, ListEntry Entry)> entries)
    {
        var masks = new ulong[ListCount()];
        foreach (var (list, entry) in entries)
        {
            masks[list] |= PhraseIndex.MaskOf(entry.Word);
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
}
