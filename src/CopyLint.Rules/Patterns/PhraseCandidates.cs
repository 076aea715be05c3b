using System.Collections.Immutable;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>Works out, for each phrase, which tokens can begin it and which words can stand second: the tables of the index.</summary>
internal sealed class PhraseCandidates
{
    /// <summary>How many lists inside lists are looked into.</summary>
    private const int DeepestList = 4;

    private readonly PhraseIndexBuilder _builder;
    private readonly int _vocabularyCount;
    private readonly PhraseMasks _masks;
    private readonly ThirdWords _thirds;
    private readonly Dictionary<int, Beginning> _behind = [];

    public PhraseCandidates(PhraseIndexBuilder builder, int vocabularyCount)
    {
        (_builder, _vocabularyCount) = (builder, vocabularyCount);
        _masks = new PhraseMasks(builder);
        _thirds = new ThirdWords(builder, _masks);
    }

    public PhraseIndex Build()
    {
        var index = new PhraseIndex
        {
            Ops = new FixedTable<PhraseOp>([.. _builder.Ops]),
            Phrases = new FixedTable<Phrase>([.. _builder.Phrases]),
            SetStarts = new FixedTable<int>(StartsOfSets()),
            SetWords = new FixedTable<int>([.. _builder.Sets.SelectMany(words => words.Order())]),
            VocabularyCount = _vocabularyCount,
        };
        var beginnings = BeginningsOf(index);
        var weights = new KeyWeights(_builder, index.KeyOf(TokenKind.Number));
        var needs = new PhraseNeeds(_builder, _masks, weights);
        var byKey = beginnings.ToDictionary(pair => pair.Key, pair => needs.Of(pair.Value.Ways));
        var ofPhrase = beginnings.ToLookup(pair => pair.Key.Phrase, pair => pair.Value.Ways);
        var byPhrase = _builder.Phrases.Select((_, phrase) => needs.Of([.. ofPhrase[phrase].SelectMany(ways => ways)])).ToList();
        var bits = new NeedBits(byKey.Values.Concat(byPhrase), index.KeyCount, weights);
        index = index.With(new FixedTable<ulong>([.. byPhrase.SelectMany(pair => new[] { bits.Of(pair.Rarest), bits.Of(pair.Other) })]), index.Walk);
        return index.With(index.Needs, new WalkTableBuilder(index, bits).Build(beginnings, byKey));
    }

    private SortedDictionary<(int Key, int Phrase), Beginning> BeginningsOf(PhraseIndex index)
    {
        var beginnings = new SortedDictionary<(int Key, int Phrase), Beginning>();
        for (var p = 0; p < _builder.Phrases.Count; p++)
        {
            foreach (var (key, beginning) in _masks.Closure(_builder.Phrases[p].Start).SelectMany(address => Firsts(index, address, 0)))
            {
                beginnings[(key, p)] = beginnings.TryGetValue((key, p), out var other) ? other.Or(beginning) : beginning;
            }
        }

        return beginnings;
    }

    private int[] StartsOfSets()
    {
        var starts = new int[_builder.Sets.Count + 1];
        for (var set = 0; set < _builder.Sets.Count; set++)
        {
            starts[set + 1] = starts[set] + _builder.Sets[set].Length;
        }

        return starts;
    }

    /// <summary>The keys of the tokens that the instruction can take first, each with how it goes on behind such a token.</summary>
    private IEnumerable<(int Key, Beginning Beginning)> Firsts(PhraseIndex index, int address, int depth)
    {
        var op = _builder.Ops[address];
        var keys = op.Code switch
        {
            PhraseOpCode.Word => [op.A],
            PhraseOpCode.Set => _builder.Sets[op.A],
            PhraseOpCode.Mark => Enum.GetValues<TokenKind>().Where(kind => PhraseMatcher.IsMark(kind, (TokenKind)op.A)).Select(index.KeyOf),
            PhraseOpCode.Shape => KeysOf(index, (PhraseShape)op.A),
            PhraseOpCode.List when depth < DeepestList => null,
            _ => Enumerable.Empty<int>(),
        };
        var behind = Behind(address);
        return keys is not null
            ? keys.Select(key => (key, behind))
            : _masks.PhrasesOf(op.A)
                .SelectMany(p => _masks.Closure(_builder.Phrases[p].Start))
                .SelectMany(at => Firsts(index, at, depth + 1))
                .Select(first => (first.Key, first.Beginning.Then(behind)));
    }

    private IEnumerable<int> KeysOf(PhraseIndex index, PhraseShape shape) => shape switch
    {
        PhraseShape.Number => [index.KeyOf(TokenKind.Number), .. WordsOf(WordList.NumberWord), .. WordsOf(WordList.ScaleWord)],
        PhraseShape.Figure => [index.KeyOf(TokenKind.Number)],
        PhraseShape.Capital => [index.CapitalKey],
        PhraseShape.Name => [index.NameKey],
        _ => [],
    };

    private IEnumerable<int> WordsOf(WordList list) =>
        _builder.WordsOfList.TryGetValue((int)list, out var words) ? words : Enumerable.Empty<int>();

    /// <summary>How it goes on behind the token, or the name, that the instruction takes. One that can take several tokens otherwise may be followed by anything.</summary>
    private Beginning Behind(int first)
    {
        if (!_behind.TryGetValue(first, out var behind))
        {
            behind = ReadBehind(first);
            _behind.Add(first, behind);
        }

        return behind;
    }

    private Beginning ReadBehind(int first)
    {
        var op = _builder.Ops[first];
        ImmutableArray<ImmutableArray<int>> ways = [[first + 1]];
        var isOne = op.Code == PhraseOpCode.Shape && (PhraseShape)op.A is PhraseShape.Figure or PhraseShape.Capital or PhraseShape.Name;
        if (!isOne && op.Code is not (PhraseOpCode.Word or PhraseOpCode.Set or PhraseOpCode.List or PhraseOpCode.Mark))
        {
            return new Beginning(WordForm.Any, SecondWords.Any, false, Tail.Any, ways);
        }

        var behind = _masks.Closure(first + 1).ToLookup(address => _builder.Ops[address].Code == PhraseOpCode.Accept);
        var form = op.Code is PhraseOpCode.Word or PhraseOpCode.Set ? (WordForm)op.B : WordForm.Any;
        return new Beginning(form, behind[false].Aggregate(SecondWords.None, (words, address) => words.Or(_masks.At(address))), behind[true].Any(), _thirds.From(first + 1), ways);
    }
}
