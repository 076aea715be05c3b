namespace CopyLint.Editions.Figures;

/// <summary>Two figures of two stories for the same thing.</summary>
/// <param name="Earlier">Number of the earlier story in the event.</param>
public readonly record struct FigureMatch(int Earlier, Figure EarlierFigure, int Later, Figure LaterFigure);
