namespace CopyLint.Editions.Figures;

/// <summary>A figure among all those of its story.</summary>
/// <param name="All">The figures of the story.</param>
/// <param name="Index">Of the figure in them.</param>
public readonly record struct FigurePlace(StoryDigest Story, StoryFigures All, int Index)
{
    public ref readonly Figure Figure => ref All.Items[Index];

    internal ReadOnlySpan<int> Context => All.Of(Figure.Context);

    internal ReadOnlySpan<int> Beside => All.Of(Figure.Beside);

    internal ReadOnlySpan<int> Days => All.Of(Figure.Days);

    /// <summary>Whether no other value of the story for its kind of thing has this word beside it.</summary>
    internal bool IsAloneWith(int word)
    {
        ref readonly var figure = ref Figure;
        foreach (ref readonly var other in All.Items)
        {
            if (other.Thing == figure.Thing && other.Value != figure.Value && !other.IsOfOtherTime && All.Of(other.Beside).Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the story gives this value, too, of whatever.</summary>
    internal bool HasValue(double value)
    {
        foreach (ref readonly var other in All.Items)
        {
            if (other.Value == value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether its sentence has a name that the other story does not have at all.</summary>
    internal bool HasOwnName(StoryDigest other)
    {
        foreach (var name in All.Of(Figure.Names))
        {
            if (!other.Words.AsSpan().Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}
