using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Syntax;

/// <summary>A story as it comes to the engine: its words, and what its format knows of them.</summary>
public sealed record StorySource(SourceText Text)
{
    /// <summary>The blocks that the format knows, in the order of the text, without overlaps; empty where they are to be guessed.</summary>
    public StoryLayout Layout { get; init; } = StoryLayout.Guessed;

    public StoryMetadata Metadata { get; init; } = StoryMetadata.None;

    /// <summary>What other stories' findings call it, where its file holds several; null where the file's path says it.</summary>
    public string? Name { get; init; }

    /// <summary>From a position in the text to the number, from 1, of the line of the file; null where the text is the file's.</summary>
    public Func<int, int>? FileLine { get; init; }

    /// <summary>The number, from 1, of the line in the file.</summary>
    public int LineOf(int position) => FileLine?.Invoke(position) ?? Text.Lines.GetLineFromPosition(position).LineNumber + 1;

    /// <summary>A plain text.</summary>
    public static StorySource Of(string text) => new(SourceText.From(text));
}
