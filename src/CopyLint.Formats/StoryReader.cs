using CopyLint.Formats.Json;
using CopyLint.Formats.Xml;

namespace CopyLint.Formats;

/// <summary>Reads the stories of one format. Stateless; nothing that a file holds makes it throw.</summary>
public abstract class StoryReader
{
    private static readonly NinjsReader s_ninjs = new();
    private static readonly JsonlReader s_jsonl = new();
    private static readonly NewsmlReader s_newsml = new();
    private static readonly NitfReader s_nitf = new();

    /// <summary>The stories in the characters of a file.</summary>
    public abstract ReadFile Read(string text);

    /// <summary>The reader of a format; null of <see cref="InputFormat.Text"/>, which needs none, and of what is told by the file.</summary>
    public static StoryReader? Of(InputFormat format) => format switch
    {
        InputFormat.Ninjs => s_ninjs,
        InputFormat.Jsonl => s_jsonl,
        InputFormat.Newsml => s_newsml,
        InputFormat.Nitf => s_nitf,
        _ => null,
    };
}
