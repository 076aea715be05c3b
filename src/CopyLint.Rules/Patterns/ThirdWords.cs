using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>What can stand third in a phrase, as filter bits (<see cref="PhraseIndex.NextMaskOf"/>); all ones where it can be anything.</summary>
internal sealed class ThirdWords(PhraseIndexBuilder builder, PhraseMasks masks)
{
    private readonly Dictionary<int, Tail> _behindFirst = [];

    /// <summary>What can stand behind the first token of what follows from the address on.</summary>
    public Tail From(int address) =>
        masks.Closure(address).Where(at => builder.Ops[at].Code != PhraseOpCode.Accept).Select(BehindFirst).Aggregate(Tail.None, Tail.Or);

    /// <summary>What can stand behind the first token that the instruction takes.</summary>
    private Tail BehindFirst(int address)
    {
        if (!_behindFirst.TryGetValue(address, out var tail))
        {
            _behindFirst[address] = Tail.Any;
            tail = Read(address);
            _behindFirst[address] = tail;
        }

        return tail;
    }

    private Tail Read(int address)
    {
        var op = builder.Ops[address];
        return op.Code switch
        {
            PhraseOpCode.Word or PhraseOpCode.Set or PhraseOpCode.Mark => At(address + 1),
            PhraseOpCode.Shape when (PhraseShape)op.A is PhraseShape.Figure or PhraseShape.Capital or PhraseShape.Word => At(address + 1),
            PhraseOpCode.List => masks.PhrasesOf(op.A).Select(phrase => From(builder.Phrases[phrase].Start)).Aggregate(Tail.None, Tail.Or).Then(At(address + 1)),
            _ => Tail.Any,
        };
    }

    /// <summary>What can stand first from the address on.</summary>
    private Tail At(int address)
    {
        var closure = masks.Closure(address).ToLookup(at => builder.Ops[at].Code == PhraseOpCode.Accept);
        return new Tail(closure[false].Aggregate(0UL, (mask, at) => mask | masks.Of(at)), closure[true].Any());
    }
}
