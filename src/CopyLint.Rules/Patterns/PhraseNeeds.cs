using System.Collections.Immutable;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>
/// What a phrase cannot do without: sets of words of which every match holds one behind its first token. A phrase is tried only in
/// sentences that hold a word of its two rarest sets (<see cref="NeedBits"/>).
/// </summary>
internal sealed class PhraseNeeds(PhraseIndexBuilder builder, PhraseMasks masks, KeyWeights weights)
{
    private readonly Dictionary<int, Need?> _rarestFrom = [];
    private readonly Dictionary<int, Need?> _ofList = [];
    private readonly Dictionary<int, NeedPair> _ofOneWay = [];

    /// <summary>The two rarest needs of what stands behind a first token.</summary>
    /// <param name="ways">The ways to go on, each over everything from some addresses on, one behind the other.</param>
    public NeedPair Of(ImmutableArray<ImmutableArray<int>> ways)
    {
        if (ways is not [[var address]])
        {
            return Read(ways);
        }

        if (!_ofOneWay.TryGetValue(address, out var pair))
        {
            pair = Read(ways);
            _ofOneWay.Add(address, pair);
        }

        return pair;
    }

    private NeedPair Read(ImmutableArray<ImmutableArray<int>> ways)
    {
        var rarest = RarestOf(ways, _rarestFrom, []);
        return rarest is null ? default : new NeedPair(rarest, RarestOf(ways, [], [.. rarest.Addresses]));
    }

    /// <param name="known">Needs by address, for the same <paramref name="barred"/> addresses.</param>
    /// <param name="barred">Instructions whose words do not count.</param>
    private Need? RarestOf(IEnumerable<ImmutableArray<int>> ways, Dictionary<int, Need?> known, HashSet<int> barred) =>
        Any(ways.Select(way => way.Select(address => From(address, known, barred)).Aggregate(Need.Rarer)));

    /// <summary>The rarest need of all matches of what stands from the address on, or null.</summary>
    private Need? From(int address, Dictionary<int, Need?> known, HashSet<int> barred)
    {
        if (!known.TryGetValue(address, out var need))
        {
            need = Read(address, known, barred);
            known[address] = need;
        }

        return need;
    }

    private Need? Read(int address, Dictionary<int, Need?> known, HashSet<int> barred)
    {
        var op = builder.Ops[address];
        return op.Code switch
        {
            PhraseOpCode.Accept => null,
            PhraseOpCode.Jump => From(op.A, known, barred),
            PhraseOpCode.Split when builder.Ops[op.B - 1].Code != PhraseOpCode.Jump => From(op.B, known, barred),
            PhraseOpCode.Split => Any([From(op.A, known, barred), From(op.B, known, barred)]),
            _ => Need.Rarer(barred.Contains(address) ? null : Taken(op, address), From(address + 1, known, barred)),
        };
    }

    /// <summary>What the instruction itself takes.</summary>
    private Need? Taken(PhraseOp op, int address) => op.Code switch
    {
        PhraseOpCode.Word => Need.Of([op.A], address, weights),
        PhraseOpCode.Set => Need.Of(builder.Sets[op.A], address, weights),
        PhraseOpCode.List => OfList(op.A) is { } list ? list with { Addresses = [address] } : null,
        PhraseOpCode.Shape when (PhraseShape)op.A == PhraseShape.Figure => Need.Of([weights.Number], address, weights),
        PhraseOpCode.Shape when (PhraseShape)op.A == PhraseShape.Number && masks.NumberWords() is { } words => Need.Of([weights.Number, .. words], address, weights),
        _ => null,
    };

    /// <summary>What every entry of the list needs, its first word too; null of a list that is asked for by its own entries.</summary>
    private Need? OfList(int list)
    {
        if (!_ofList.TryGetValue(list, out var need))
        {
            _ofList[list] = null;
            need = Any(masks.PhrasesOf(list).Select(phrase => From(builder.Phrases[phrase].Start, _rarestFrom, [])));
            _ofList[list] = need;
        }

        return need;
    }

    /// <summary>What is needed where one of several things is; null where one of them needs nothing.</summary>
    private Need? Any(IEnumerable<Need?> needs)
    {
        var all = new List<Need>();
        foreach (var need in needs)
        {
            if (need is null)
            {
                return null;
            }

            all.Add(need);
        }

        return all is [var only] ? only : all.Count == 0 ? null : Need.Of(all.SelectMany(need => need.Keys), [.. all.SelectMany(need => need.Addresses)], weights);
    }
}
