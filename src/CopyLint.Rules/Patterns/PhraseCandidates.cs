using System.Collections.Immutable;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>Works out, for each phrase, which tokens can begin it and which words can stand second: the tables of the index.</summary>
internal sealed class PhraseCandidates(PhraseIndexBuilder builder, int vocabularyCount)
{
    private readonly Dictionary<int, List<int>> _phrasesOfList = builder.Phrases
        .Select((phrase, i) => (phrase.List, i))
        .GroupBy(pair => pair.List)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.i).ToList());

    public PhraseIndex Build()
    {
        var index = new PhraseIndex
        {
            Ops = [.. builder.Ops],
            Phrases = [.. builder.Phrases],
            Sets = [.. builder.Sets.Select(BitsOf)],
            VocabularyCount = vocabularyCount,
            Starts = [],
            Candidates = [],
            Masks = [],
        };
        var byKey = new SortedDictionary<(int Key, int Phrase), ulong>();
        for (var p = 0; p < builder.Phrases.Count; p++)
        {
            foreach (var address in Closure(builder.Phrases[p].Start))
            {
                var mask = SecondMask(address);
                foreach (var key in FirstKeys(index, address, 0))
                {
                    byKey[(key, p)] = byKey.GetValueOrDefault((key, p)) | mask;
                }
            }
        }

        return Tabulate(index, byKey);
    }

    private static PhraseIndex Tabulate(PhraseIndex index, SortedDictionary<(int Key, int Phrase), ulong> byKey)
    {
        var starts = new int[index.KeyCount + 1];
        foreach (var (key, _) in byKey.Keys)
        {
            starts[key + 1]++;
        }

        for (var k = 1; k < starts.Length; k++)
        {
            starts[k] += starts[k - 1];
        }

        return new PhraseIndex
        {
            Ops = index.Ops,
            Phrases = index.Phrases,
            Sets = index.Sets,
            VocabularyCount = index.VocabularyCount,
            Starts = starts,
            Candidates = [.. byKey.Keys.Select(pair => pair.Phrase)],
            Masks = [.. byKey.Values],
        };
    }

    private ulong[] BitsOf(ImmutableArray<int> words)
    {
        var bits = new ulong[(vocabularyCount >> 6) + 1];
        foreach (var word in words)
        {
            bits[word >> 6] |= 1UL << word;
        }

        return bits;
    }

    /// <summary>Addresses of the instructions that can take the first token from <paramref name="address"/> on (or accept there).</summary>
    private List<int> Closure(int address)
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

            var op = builder.Ops[at];
            switch (op.Code)
            {
                case PhraseOpCode.Jump:
                    open.Push(op.A);
                    break;
                case PhraseOpCode.Split:
                    open.Push(op.B);
                    open.Push(op.A);
                    break;
                case PhraseOpCode.BeginReport or PhraseOpCode.EndReport:
                    open.Push(at + 1);
                    break;
                default:
                    found.Add(at);
                    break;
            }
        }

        return found;
    }

    private IEnumerable<int> FirstKeys(PhraseIndex index, int address, int depth)
    {
        var op = builder.Ops[address];
        return op.Code switch
        {
            PhraseOpCode.Word => [op.A],
            PhraseOpCode.Set => builder.Sets[op.A],
            PhraseOpCode.Mark => Enum.GetValues<TokenKind>().Where(kind => PhraseMatcher.IsMark(kind, (TokenKind)op.A)).Select(index.KeyOf),
            PhraseOpCode.List when depth < 4 => PhrasesOf(op.A)
                .SelectMany(p => Closure(builder.Phrases[p].Start))
                .SelectMany(at => FirstKeys(index, at, depth + 1)).Distinct(),
            PhraseOpCode.Shape => KeysOf(index, (PhraseShape)op.A),
            _ => [],
        };
    }

    private IEnumerable<int> KeysOf(PhraseIndex index, PhraseShape shape) => shape switch
    {
        PhraseShape.Number => [index.KeyOf(TokenKind.Number), .. WordsOf(WordList.NumberWord), .. WordsOf(WordList.ScaleWord)],
        PhraseShape.Figure => [index.KeyOf(TokenKind.Number)],
        PhraseShape.Name or PhraseShape.Capital => [index.CapitalKey],
        _ => [],
    };

    private IEnumerable<int> WordsOf(WordList list) =>
        builder.WordsOfList.TryGetValue((int)list, out var words) ? words : Enumerable.Empty<int>();

    private List<int> PhrasesOf(int list) => _phrasesOfList.GetValueOrDefault(list) ?? [];

    private ulong SecondMask(int first)
    {
        if (builder.Ops[first].Code is not (PhraseOpCode.Word or PhraseOpCode.Set))
        {
            return ulong.MaxValue;
        }

        var mask = 0UL;
        foreach (var address in Closure(first + 1))
        {
            var op = builder.Ops[address];
            mask |= op.Code switch
            {
                PhraseOpCode.Word => PhraseIndex.MaskOf(op.A),
                PhraseOpCode.Set => builder.Sets[op.A].Aggregate(0UL, (bits, word) => bits | PhraseIndex.MaskOf(word)),
                _ => ulong.MaxValue,
            };
        }

        return mask;
    }
}
