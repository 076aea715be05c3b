namespace CopyLint.Rules.Patterns;

/// <summary>What a pattern may not begin with: something that any text could begin with would be tried at every word.</summary>
internal static class PatternStart
{
    /// <summary>The offset and the reason, or null where the pattern begins well.</summary>
    public static (int Index, string Message)? Fault(PatternNode node) => node switch
    {
        GapNode gap => (gap.Index, "A pattern cannot begin with a gap: begin with a word, a list or a kind of thing."),
        ShapeNode { Shape: Text.Phrases.PhraseShape.Word } word => (word.Index, "A pattern cannot begin with <word>: begin with a word, a list or another kind of thing."),
        OptionalNode optional => Fault(optional.Item),
        ReportNode report => Fault(report.Item),
        AlternativesNode alternatives => alternatives.Options.Select(Fault).FirstOrDefault(fault => fault is not null),
        SequenceNode sequence => OfSequence(sequence),
        _ => null,
    };

    private static (int Index, string Message)? OfSequence(SequenceNode sequence)
    {
        foreach (var item in sequence.Items)
        {
            if (Fault(item) is { } fault)
            {
                return fault;
            }

            if (item is not OptionalNode)
            {
                return null;
            }
        }

        return (sequence.Index, "A pattern must hold at least one thing that is not optional.");
    }
}
