using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Versions;

/// <summary>What the first lines of a story say of the story itself.</summary>
/// <param name="Line">The line that names it: a slug line, or a headline with a version.</param>
/// <param name="Slug">Its words without the version, folded, with single spaces; empty where no line names the story.</param>
/// <param name="Version">0 for the first, 2 for "2nd Ld" and "UPDATE 2".</param>
/// <param name="Marker">The words of the version, or empty.</param>
public sealed record StoryLabel(TextSpan Line, string Slug, int Version, TextSpan Marker)
{
    public static StoryLabel None { get; } = new(default, "", 0, default);

    public bool HasVersion => !Marker.IsEmpty;

    public bool IsNone => Slug.Length == 0;
}
