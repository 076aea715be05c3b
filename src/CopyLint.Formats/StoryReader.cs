using CopyLint.Formats.Json;

namespace CopyLint.Formats;

/// <summary>Reads the stories of one format. Stateless; nothing that a file holds makes it throw.</summary>
public abstract class StoryReader
{
    private static readonly NinjsReader s_ninjs = new();
    private static readonly JsonlReader s_jsonl = new();

    /// <summary>The stories in the characters of a file.</summary>
    public abstract ReadFile Read(string text);

    /// <summary>The reader of a format; null of <see cref="InputFormat.Text"/>, which needs none, and of what is told by the file.</summary>
    public static StoryReader? Of(InputFormat format) => format switch
    {
        InputFormat.Ninjs => s_ninjs,
        InputFormat.Jsonl => s_jsonl,
        _ => null,
    };
}
