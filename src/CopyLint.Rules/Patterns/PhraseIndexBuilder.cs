using System.Collections.Immutable;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>Collects the patterns of all lists and rules and builds their one index. First all lists are declared, then all patterns added.</summary>
internal sealed class PhraseIndexBuilder
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lists = new(StringComparer.Ordinal);
    private readonly List<string> _listNames = [];
    private readonly Dictionary<string, int> _setIds = new(StringComparer.Ordinal);

    public PhraseIndexBuilder()
    {
        foreach (var name in EnumNames<WordList>.All)
        {
            DeclareList(name);
        }

        while (_listNames.Count < FirstFreeList)
        {
            _listNames.Add("");
        }
    }

    public List<PhraseOp> Ops { get; } = [];

    public List<Phrase> Phrases { get; } = [];

    public List<ImmutableArray<int>> Sets { get; } = [];

    /// <summary>Lists of which every entry is a single word that asks nothing of its form: the words' ids.</summary>
    public Dictionary<int, HashSet<int>> WordsOfList { get; } = [];

    public IReadOnlyList<string> ListNames => _listNames;

    /// <summary>The number of a list, which is made known if it was not.</summary>
    public int DeclareList(string name)
    {
        if (!_lists.TryGetValue(name, out var number))
        {
            number = _listNames.Count;
            _lists[name] = number;
            _listNames.Add(name);
        }

        return number;
    }

    /// <summary>The number of a list that has been declared, or -1.</summary>
    public int FindList(string name) => _lists.GetValueOrDefault(name, -1);

    /// <summary>The vocabulary id of a folded word, which is made known if it was not.</summary>
    public int Intern(string word)
    {
        if (!_words.TryGetValue(word, out var id))
        {
            id = _words.Count + 1;
            _words[word] = id;
        }

        return id;
    }

    /// <summary>The folded words that are known so far, with their ids.</summary>
    public IReadOnlyDictionary<string, int> Words => _words;

    /// <summary>Whether a folded word is known so far.</summary>
    public bool Knows(string word) => _words.ContainsKey(word);

    /// <summary>Adds a pattern and returns its index in <see cref="PhraseIndex.Phrases"/>.</summary>
    /// <param name="list">0 for a rule's pattern or a variant, else the number of the list that it is an entry of.</param>
    /// <param name="payload">For an entry its group or value, for a variant its form plus one, for a rule's pattern 0.</param>
    /// <param name="isAsked">See <see cref="Phrase.IsAsked"/>.</param>
    public int Add(PatternNode pattern, int list, int payload, bool isAsked = false)
    {
        var start = Ops.Count;
        new PatternCompiler(this).Compile(pattern);
        Phrases.Add(new Phrase(start, list, payload, isAsked ? PhraseUse.Asked : PhraseUse.Walked));
        return Phrases.Count - 1;
    }

    /// <summary>Has the walk look for a phrase, whoever else asks for it.</summary>
    public void Walk(int phrase) => Phrases[phrase] = Phrases[phrase] with { Use = PhraseUse.Walked };

    /// <summary>The index of a set of words, the same for the same words.</summary>
    public int SetOf(IEnumerable<int> words)
    {
        var sorted = words.Distinct().Order().ToImmutableArray();
        var key = string.Join(',', sorted);
        if (!_setIds.TryGetValue(key, out var set))
        {
            set = Sets.Count;
            Sets.Add(sorted);
            _setIds[key] = set;
        }

        return set;
    }

    /// <summary>Numbers the words again: those that are known of some come first, in their order.</summary>
    public void Number(IEnumerable<string> first)
    {
        var known = _words.OrderBy(pair => pair.Value).Select(pair => pair.Key).ToList();
        var ids = new int[known.Count + 1];
        foreach (var (index, word) in first.Where(_words.ContainsKey).Union(known).Index())
        {
            ids[_words[word]] = index + 1;
            _words[word] = index + 1;
        }

        for (var i = 0; i < Ops.Count; i++)
        {
            Ops[i] = Ops[i].Code == PhraseOpCode.Word ? Ops[i] with { A = ids[Ops[i].A] } : Ops[i];
        }

        var sets = Sets.ToList();
        Sets.Clear();
        _setIds.Clear();
        foreach (var set in sets)
        {
            SetOf(set.Select(word => ids[word]));
        }

        foreach (var list in WordsOfList.Keys.ToList())
        {
            WordsOfList[list] = [.. WordsOfList[list].Select(word => ids[word])];
        }
    }

    public int WordCount => _words.Count;

    /// <param name="classes"><see cref="Lexicon.Classes"/>.</param>
    public Vocabulary BuildVocabulary(ulong[] classes) => new([.. _words.OrderBy(pair => pair.Value).Select(pair => pair.Key)], classes);

    public PhraseIndex BuildIndex() => new PhraseCandidates(this, _words.Count).Build();

    /// <summary>Numbers below this are members of <see cref="WordList"/>: a class bit stands for each.</summary>
    internal const int FirstFreeList = 64;
}
