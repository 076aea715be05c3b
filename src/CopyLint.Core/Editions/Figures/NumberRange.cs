namespace CopyLint.Editions.Figures;

/// <summary>Some of the numbers that the figures of a story keep side by side (<see cref="StoryFigures.Of"/>).</summary>
public readonly record struct NumberRange(int Start, int Count);
