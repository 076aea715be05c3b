namespace CopyLint.Editions.Figures;

/// <summary>How much the thing of a figure says by itself: the less, the more words two stories must have in common around it.</summary>
public enum FigureKind : byte
{
    /// <summary>So many of a noun.</summary>
    Count,

    /// <summary>A measure, a sum, a share: many things of a story have one.</summary>
    Amount,

    /// <summary>The killed, the hurt, the missing.</summary>
    Toll,

    /// <summary>The age of a person, whose names are the context.</summary>
    Age,

    /// <summary>Goals, points or votes of two sides.</summary>
    Score,

    /// <summary>A clock time.</summary>
    Clock,

    /// <summary>A day of a month.</summary>
    Day,
}
