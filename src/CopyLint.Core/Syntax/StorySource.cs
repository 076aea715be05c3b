using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Syntax;

/// <summary>A story as it comes to the engine: its words, and what its format knows of them.</summary>
public sealed record StorySource(SourceText Text)
{
    /// <summary>The blocks that the format knows, in the order of the text, without overlaps; empty where they are to be guessed.</summary>
    public StoryLayout Layout { get; init; } = StoryLayout.Guessed;

    public StoryMetadata Metadata { get; init; } = StoryMetadata.None;

    /// <summary>A plain text.</summary>
    public static StorySource Of(string text) => new(SourceText.From(text));
}
