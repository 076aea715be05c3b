using CopyLint.Editions;

namespace CopyLint.Workspace.Editions;

/// <summary>An edition before its stories are read: a story that is alone is not remembered, nor one of too many.</summary>
/// <param name="Name">Its folder as it is shown, or "." for the whole run.</param>
/// <param name="Files">How many it has, as far as the walk knows; 0 where each story stands for itself.</param>
public sealed record EditionPlan(string Name, int Files)
{
    /// <summary>What a file of records counts: nobody knows how many it has before it is read.</summary>
    public const int Several = 2;

    /// <summary>Each story for itself.</summary>
    public static EditionPlan None { get; } = new(".", 0);

    /// <summary>Whether the stories of one of its files are remembered.</summary>
    /// <param name="stories">How many the file has.</param>
    public bool Remembers(int stories) => Files > 0 && (Files > 1 || stories > 1) && Math.Max(Files, stories) <= Edition.MostStories;
}
