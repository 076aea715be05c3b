using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>What the instructions of phrases can take, as filters (<see cref="PhraseIndex.MaskOf"/>).</summary>
internal sealed class PhraseMasks(PhraseIndexBuilder builder)
{
    private readonly Dictionary<int, ulong> _firstWords = [];
    private readonly Dictionary<int, List<int>> _phrasesOfList = builder.Phrases
        .Select((phrase, i) => (phrase.List, i))
        .GroupBy(pair => pair.List)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.i).ToList());

    /// <summary>The phrases that are entries of a list.</summary>
    public List<int> PhrasesOf(int list) => _phrasesOfList.GetValueOrDefault(list) ?? [];

    /// <summary>The words and marks with which the instruction's part can begin; all ones where it can begin with anything else.</summary>
    public ulong Of(int address)
    {
        var op = builder.Ops[address];
        return op.Code switch
        {
            PhraseOpCode.Word => PhraseIndex.MaskOf(op.A),
            PhraseOpCode.Set => builder.Sets[op.A].Aggregate(0UL, (bits, word) => bits | PhraseIndex.MaskOf(word)),
            PhraseOpCode.List => FirstWordsOf(op.A),
            PhraseOpCode.Mark => PhraseIndex.MarkMask,
            PhraseOpCode.Shape when (PhraseShape)op.A == PhraseShape.Figure => PhraseIndex.FigureMask,
            PhraseOpCode.Shape when (PhraseShape)op.A == PhraseShape.Number => PhraseIndex.FigureMask | WordsOf(WordList.NumberWord) | WordsOf(WordList.ScaleWord),
            _ => ulong.MaxValue,
        };
    }

    /// <summary>The filter of a list of plain words; all ones of another list.</summary>
    private ulong WordsOf(WordList list) => builder.WordsOfList.TryGetValue((int)list, out var words)
        ? words.Aggregate(0UL, (bits, word) => bits | PhraseIndex.MaskOf(word))
        : ulong.MaxValue;

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

    /// <summary>The two rarest filters of what every match from the address on holds behind its first token.</summary>
    public (ulong First, ulong Second) NeedsOf(int start)
    {
        var first = Closure(start).ToHashSet();
        var rarest = Reachable(start, -1)
            .Where(address => !first.Contains(address) && builder.Ops[address].Code != PhraseOpCode.Mark && !Reachable(start, address).Any(at => builder.Ops[at].Code == PhraseOpCode.Accept))
            .Select(Of)
            .OrderBy(ulong.PopCount)
            .Append(ulong.MaxValue)
            .Append(ulong.MaxValue)
            .Take(2)
            .ToArray();
        return (rarest[0], rarest[1]);
    }

    /// <summary>The addresses that can be reached without passing <paramref name="avoided"/>.</summary>
    private HashSet<int> Reachable(int start, int avoided)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>([start]);
        while (open.TryPop(out var at))
        {
            if (at != avoided && seen.Add(at))
            {
                foreach (var next in Followers(at))
                {
                    open.Push(next);
                }
            }
        }

        return seen;
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

    private ulong FirstWordsOf(int list)
    {
        if (!_firstWords.TryGetValue(list, out var mask))
        {
            _firstWords[list] = ulong.MaxValue;
            mask = PhrasesOf(list).SelectMany(phrase => Closure(builder.Phrases[phrase].Start)).Aggregate(0UL, (bits, at) => bits | Of(at));
            _firstWords[list] = mask;
        }

        return mask;
    }
}
