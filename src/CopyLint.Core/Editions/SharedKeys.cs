using System.Collections.Immutable;

namespace CopyLint.Editions;

/// <summary>What the keys are worth that two stories share.</summary>
internal struct SharedKeys
{
    /// <summary>What a key of each kind is worth.</summary>
    private static ReadOnlySpan<byte> Worths => [2, 1, 2, 4];

    public int Worth { get; private set; }

    public int Names { get; private set; }

    public int Phrases { get; private set; }

    /// <summary>What a key that two stories share is worth.</summary>
    public static int WorthOf(ulong kind) => Worths[(int)kind];

    /// <summary>What the names and figures among keys are worth together.</summary>
    public static int WorthOf(ImmutableArray<ulong> keys)
    {
        var worth = 0;
        foreach (var key in keys)
        {
            var kind = EventKeys.KindOf(key);
            worth += WorthOf(kind) * Convert.ToInt32(kind != EventKeys.Phrase);
        }

        return worth;
    }

    public void Add(ulong kind)
    {
        Worth += WorthOf(kind);
        Names += kind == EventKeys.Name ? 1 : 0;
        Phrases += kind == EventKeys.Phrase ? 1 : 0;
    }
}
