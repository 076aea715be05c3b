using System.Collections.Immutable;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Files;

/// <summary>A story of an example.</summary>
/// <param name="Name">Its name in findings; empty for an example of one text.</param>
/// <param name="Text">Without the <c>[[ ]]</c> marks.</param>
/// <param name="Spans">What stood between the marks, in <paramref name="Text"/>.</param>
public sealed record ExampleStory(string Name, string Text, ImmutableArray<TextSpan> Spans)
{
    /// <summary>What the story's format would say about it.</summary>
    public StoryMetadata Metadata { get; init; } = StoryMetadata.None;
}
