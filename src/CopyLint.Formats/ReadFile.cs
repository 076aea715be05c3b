using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats;

/// <summary>What a reader found in a file.</summary>
/// <param name="Stories">In the order of the file; those before an error too.</param>
public sealed record ReadFile(ImmutableArray<ReadStory> Stories)
{
    /// <summary>Items that are no text.</summary>
    public ImmutableArray<SkippedItem> Skipped { get; init; } = [];

    /// <summary>From where on comments can stand in the file that its readers do not see; null of a format without them.</summary>
    public int? CommentsFrom { get; init; }

    /// <summary>The blocks of all stories, where they stand in the file, in its order.</summary>
    public ImmutableArray<TextSpan> Blocks => [.. Stories.SelectMany(story => story.Blocks).OrderBy(block => block.Start)];

    /// <summary>Why the rest of the file could not be read, or null.</summary>
    public FormatError? Error { get; init; }

    /// <summary>The stories of a file's items; items without one are told as skipped.</summary>
    public static ReadFile Of<T>(IEnumerable<T> items, Func<T, ReadStory?> read, Func<T, SkippedItem> skip)
    {
        var stories = ImmutableArray.CreateBuilder<ReadStory>();
        var skipped = ImmutableArray.CreateBuilder<SkippedItem>();
        foreach (var item in items)
        {
            if (read(item) is { } story)
            {
                stories.Add(story);
            }
            else
            {
                skipped.Add(skip(item));
            }
        }

        return new ReadFile(stories.ToImmutable()) { Skipped = skipped.ToImmutable() };
    }

    public static ReadFile Broken(string message, int position) => new([]) { Error = new FormatError(message, position) };
}
