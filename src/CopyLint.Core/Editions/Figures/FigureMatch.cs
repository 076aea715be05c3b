namespace CopyLint.Editions.Figures;

/// <summary>Two figures of two stories for the same thing.</summary>
/// <param name="Earlier">Number of the earlier story in the event.</param>
public readonly record struct FigureMatch(int Earlier, Figure EarlierFigure, int Later, Figure LaterFigure)
{
    /// <summary>Whether the stories speak of other days: then the figures may differ.</summary>
    public bool IsOfOtherDays =>
        EarlierFigure.Kind is not (FigureKind.Age or FigureKind.Day) && !FigureSlip.IsSwap(EarlierFigure, LaterFigure) && !EarlierFigure.Days.AsSpan().ContainsAny(LaterFigure.Days.AsSpan())
        && EarlierFigure.StoryDays.AreOther(LaterFigure.StoryDays);
}
