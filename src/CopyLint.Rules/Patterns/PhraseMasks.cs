using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>What the instructions of phrases can take, as filters (<see cref="PhraseIndex.MaskOf"/>).</summary>
internal sealed class PhraseMasks(PhraseIndexBuilder builder)
{
    private readonly Dictionary<int, SecondWords> _byAddress = [];
    private readonly Dictionary<int, SecondWords> _byList = [];
    private readonly Dictionary<int, List<int>> _phrasesOfList = builder.Phrases
        .Select((phrase, i) => (phrase.List, i))
        .GroupBy(pair => pair.List)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.i).ToList());

    /// <summary>The phrases that are entries of a list.</summary>
    public List<int> PhrasesOf(int list) => _phrasesOfList.GetValueOrDefault(list) ?? [];

    /// <summary>The words and marks with which the instruction's part can begin; all ones where it can begin with anything else.</summary>
    public ulong Of(int address) => At(address).Together;

    /// <summary>The same, where the part is the second one of a phrase.</summary>
    public SecondWords At(int address)
    {
        if (!_byAddress.TryGetValue(address, out var words))
        {
            words = Read(address);
            _byAddress.Add(address, words);
        }

        return words;
    }

    private SecondWords Read(int address)
    {
        var op = builder.Ops[address];
        return op.Code switch
        {
            PhraseOpCode.Word => SecondWords.Of([op.A]),
            PhraseOpCode.Set => SecondWords.Of(builder.Sets[op.A]),
            PhraseOpCode.List => FirstWordsOf(op.A),
            PhraseOpCode.Mark when op.A == (int)TokenKind.Hyphen => SecondWords.Hyphen,
            PhraseOpCode.Mark => SecondWords.Mark(Closure(address + 1).Aggregate(SecondWords.None, (all, at) => all.Or(At(at)))),
            PhraseOpCode.Shape => OfShape((PhraseShape)op.A),
            _ => SecondWords.Any,
        };
    }

    private SecondWords OfShape(PhraseShape shape) => shape switch
    {
        PhraseShape.Figure => SecondWords.Figure,
        PhraseShape.Number when NumberWords() is { } words => SecondWords.Figure.Or(SecondWords.Of(words)),
        PhraseShape.Word or PhraseShape.Capital or PhraseShape.Name => SecondWords.AnyWord,
        _ => SecondWords.Any,
    };

    /// <summary>Null where the lists hold more than plain words.</summary>
    public IEnumerable<int>? NumberWords() =>
        builder.WordsOfList.TryGetValue((int)WordList.NumberWord, out var words) && builder.WordsOfList.TryGetValue((int)WordList.ScaleWord, out var scales)
            ? words.Concat(scales)
            : null;

    /// <summary>Addresses of the instructions that can take the first token from <paramref name="address"/> on (or accept there).</summary>
    public List<int> Closure(int address)
    {
        var found = new List<int>();
        var seen = new HashSet<int>();
        var open = new Stack<int>([address]);
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at))
            {
                continue;
            }

            if (builder.Ops[at].Code is PhraseOpCode.Jump or PhraseOpCode.Split or PhraseOpCode.BeginReport or PhraseOpCode.EndReport)
            {
                foreach (var next in Enumerable.Reverse(Followers(at)))
                {
                    open.Push(next);
                }
            }
            else
            {
                found.Add(at);
            }
        }

        return found;
    }

    private int[] Followers(int address)
    {
        var op = builder.Ops[address];
        return op.Code switch
        {
            PhraseOpCode.Accept => [],
            PhraseOpCode.Jump => [op.A],
            PhraseOpCode.Split => [op.A, op.B],
            _ => [address + 1],
        };
    }

    private SecondWords FirstWordsOf(int list)
    {
        if (!_byList.TryGetValue(list, out var words))
        {
            _byList[list] = SecondWords.Any;
            words = PhrasesOf(list).SelectMany(phrase => Closure(builder.Phrases[phrase].Start)).Aggregate(SecondWords.None, (all, at) => all.Or(At(at)));
            _byList[list] = words;
        }

        return words;
    }
}
