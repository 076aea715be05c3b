using CopyLint.Model.Variants;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// Which mentions of things that stand in several ways a rule counts. Each is asked about once, and its exceptions only where its set is written in several ways.
/// </summary>
/// <param name="states">What is known of each mention; at first nothing is known.</param>
internal readonly ref struct CountedMentions(ReadOnlySpan<VariantMention> mentions, VariantFilter filter, Span<MentionState> states)
{
    private const int None = -1;
    private const int Several = -2;

    private readonly ReadOnlySpan<VariantMention> _mentions = mentions;
    private readonly VariantFilter _filter = filter;
    private readonly Span<MentionState> _states = states;

    /// <summary>Whether a set has mentions written in several ways that may count. Mentions of all other sets are told not to count.</summary>
    /// <param name="numbers">Overwritten; a place for each set.</param>
    public bool AreMixed(Span<int> numbers)
    {
        numbers.Fill(None);
        var areMixed = false;
        for (var i = 0; i < _mentions.Length; i++)
        {
            ref readonly var mention = ref _mentions[i];
            _states[i] = MentionState.Out;
            if (_filter.MayCount(mention))
            {
                _states[i] = MentionState.Unknown;
                ref var number = ref numbers[mention.Set];
                number = number == None || number == mention.Number ? mention.Number : Several;
                areMixed |= number == Several;
            }
        }

        for (var i = 0; areMixed && i < _mentions.Length; i++)
        {
            if (numbers[_mentions[i].Set] != Several)
            {
                _states[i] = MentionState.Out;
            }
        }

        return areMixed;
    }

    /// <summary>Whether the mention counts, as far as is known.</summary>
    public bool MayCount(int mention) => _states[mention] != MentionState.Out;

    public bool Counts(int mention)
    {
        ref var state = ref _states[mention];
        if (state == MentionState.Unknown)
        {
            state = _filter.IsOpen(_mentions[mention]) ? MentionState.In : MentionState.Out;
        }

        return state == MentionState.In;
    }
}
