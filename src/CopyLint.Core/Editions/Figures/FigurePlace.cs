namespace CopyLint.Editions.Figures;

/// <summary>A figure among all those of its story.</summary>
/// <param name="All">The figures of the story.</param>
/// <param name="Index">Of the figure in them.</param>
internal readonly record struct FigurePlace(StoryDigest Story, Figure[] All, int Index)
{
    public Figure Figure => All[Index];

    /// <summary>Whether no other value of the story for its kind of thing has this word beside it.</summary>
    public bool IsAloneWith(int word)
    {
        var figure = Figure;
        foreach (var other in All)
        {
            if (other.Thing == figure.Thing && other.Value != figure.Value && !other.IsOfOtherTime && other.Beside.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the story gives this value, too, of whatever.</summary>
    public bool HasValue(double value)
    {
        foreach (var other in All)
        {
            if (other.Value == value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether its sentence has a name that the other story does not have at all.</summary>
    public bool HasOwnName(StoryDigest other)
    {
        foreach (var name in Figure.Names)
        {
            if (!other.Words.AsSpan().Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}
