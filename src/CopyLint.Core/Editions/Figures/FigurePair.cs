namespace CopyLint.Editions.Figures;

/// <summary>Two figures of two stories that may be of the same thing.</summary>
/// <param name="Earlier">Number of the earlier story in the event, and <paramref name="First"/> its figure.</param>
/// <param name="Later">Number of the later story in the event, and <paramref name="Second"/> its figure.</param>
public readonly record struct FigurePair(int Earlier, FigurePlace First, int Later, FigurePlace Second)
{
    /// <summary>Whether they are of the same thing.</summary>
    public bool IsOfOneThing => SameThing.Is(First, Second);

    /// <summary>Whether both can be right where they are of one thing.</summary>
    public bool Agrees => FigureAgreement.Agree(First.Figure, Second.Figure);

    /// <summary>Whether the stories speak of other days: then the figures may differ.</summary>
    public bool IsOfOtherDays =>
        First.Figure.Kind is not (FigureKind.Age or FigureKind.Day) && !FigureSlip.IsSwap(First.Figure, Second.Figure) && !First.Days.ContainsAny(Second.Days)
        && First.All.Days.AreOther(Second.All.Days);
}
