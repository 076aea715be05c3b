namespace CopyLint.Editions.Figures;

/// <summary>What a quantity is of.</summary>
/// <param name="Number">The same for figures that can be of one thing; 0 where that cannot be told.</param>
/// <param name="Victims">The stem of the people of a toll, or 0.</param>
/// <param name="End">Where the figure ends, with "a year" behind it.</param>
internal readonly record struct FigureThing(int Number, FigureKind Kind, int Victims, int End)
{
    public bool IsKnown => Number != 0;
}
