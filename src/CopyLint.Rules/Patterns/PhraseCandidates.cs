using System.Collections.Immutable;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>Works out, for each phrase, which tokens can begin it and which words can stand second: the tables of the index.</summary>
internal sealed class PhraseCandidates(PhraseIndexBuilder builder, int vocabularyCount)
{
    private readonly PhraseMasks _masks = new(builder);

    public PhraseIndex Build()
    {
        var index = new PhraseIndex
        {
            Ops = new FixedTable<PhraseOp>([.. builder.Ops]),
            Phrases = new FixedTable<Phrase>([.. builder.Phrases]),
            SetStarts = new FixedTable<int>(StartsOfSets()),
            SetWords = new FixedTable<int>([.. builder.Sets.SelectMany(words => words.Order())]),
            VocabularyCount = vocabularyCount,
            Needs = new FixedTable<ulong>([.. builder.Phrases.Select(phrase => _masks.NeedsOf(phrase.Start)).SelectMany(needs => new[] { needs.First, needs.Second })]),
        };
        var byKey = new SortedDictionary<(int Key, int Phrase), SecondWords>();
        for (var p = 0; p < builder.Phrases.Count; p++)
        {
            foreach (var address in _masks.Closure(builder.Phrases[p].Start))
            {
                foreach (var (key, seconds) in Firsts(index, address, 0))
                {
                    byKey[(key, p)] = byKey.GetValueOrDefault((key, p), SecondWords.None).Or(seconds.CanEnd ? SecondWords.Any : seconds.Words);
                }
            }
        }

        return index.With(new WalkTableBuilder(index).Build(byKey));
    }

    private int[] StartsOfSets()
    {
        var starts = new int[builder.Sets.Count + 1];
        for (var set = 0; set < builder.Sets.Count; set++)
        {
            starts[set + 1] = starts[set] + builder.Sets[set].Length;
        }

        return starts;
    }

    /// <summary>The keys of the tokens that the instruction can take first, each with what can stand second behind such a token.</summary>
    private IEnumerable<(int Key, Seconds Seconds)> Firsts(PhraseIndex index, int address, int depth)
    {
        var op = builder.Ops[address];
        return op.Code switch
        {
            PhraseOpCode.Word => [(op.A, SecondsOf(address))],
            PhraseOpCode.Set => Each(builder.Sets[op.A], SecondsOf(address)),
            PhraseOpCode.Mark => Enum.GetValues<TokenKind>()
                .Where(kind => PhraseMatcher.IsMark(kind, (TokenKind)op.A)).Select(kind => (index.KeyOf(kind), SecondsOf(address))),
            PhraseOpCode.List when depth < 4 => _masks.PhrasesOf(op.A)
                .SelectMany(p => _masks.Closure(builder.Phrases[p].Start))
                .SelectMany(at => Firsts(index, at, depth + 1))
                .Select(first => (first.Key, first.Seconds.CanEnd ? first.Seconds.Then(SecondsOf(address)) : first.Seconds)),
            PhraseOpCode.Shape => KeysOf(index, (PhraseShape)op.A).Select(key => (key, SecondsOf(address))),
            _ => [],
        };
    }

    private static IEnumerable<(int Key, Seconds Seconds)> Each(ImmutableArray<int> words, Seconds seconds) => words.Select(word => (word, seconds));

    private IEnumerable<int> KeysOf(PhraseIndex index, PhraseShape shape) => shape switch
    {
        PhraseShape.Number => [index.KeyOf(TokenKind.Number), .. WordsOf(WordList.NumberWord), .. WordsOf(WordList.ScaleWord)],
        PhraseShape.Figure => [index.KeyOf(TokenKind.Number)],
        PhraseShape.Capital => [index.CapitalKey],
        PhraseShape.Name => [index.NameKey],
        _ => [],
    };

    private IEnumerable<int> WordsOf(WordList list) =>
        builder.WordsOfList.TryGetValue((int)list, out var words) ? words : Enumerable.Empty<int>();

    /// <summary>What can stand behind the token, or the name, that the instruction takes. One that can take several tokens otherwise may be followed by anything.</summary>
    private Seconds SecondsOf(int first)
    {
        var op = builder.Ops[first];
        var isOne = op.Code == PhraseOpCode.Shape && (PhraseShape)op.A is PhraseShape.Figure or PhraseShape.Capital or PhraseShape.Name;
        if (!isOne && op.Code is not (PhraseOpCode.Word or PhraseOpCode.Set or PhraseOpCode.List or PhraseOpCode.Mark))
        {
            return Seconds.Any;
        }

        var behind = _masks.Closure(first + 1).ToLookup(address => builder.Ops[address].Code == PhraseOpCode.Accept);
        return new Seconds(behind[false].Aggregate(SecondWords.None, (words, address) => words.Or(_masks.At(address))), behind[true].Any());
    }

    /// <param name="CanEnd">The phrase may be complete before them.</param>
    private readonly record struct Seconds(SecondWords Words, bool CanEnd)
    {
        public static Seconds Any { get; } = new(SecondWords.Any, false);

        /// <summary>What can stand second where another part follows the one that can end.</summary>
        public Seconds Then(Seconds next) => new(Words.Or(next.Words), next.CanEnd);
    }
}
