using CopyLint.Formats.Decoding;
using CopyLint.Formats.Docx;
using CopyLint.Formats.Html;
using CopyLint.Formats.Json;
using CopyLint.Formats.Markdown;
using CopyLint.Formats.Wire;
using CopyLint.Formats.Xml;

namespace CopyLint.Formats;

/// <summary>Reads the stories of one format. Stateless; nothing that a file holds makes it throw.</summary>
public abstract class StoryReader
{
    private static readonly HtmlReader s_html = new();
    private static readonly MarkdownReader s_markdown = new();
    private static readonly NinjsReader s_ninjs = new();
    private static readonly JsonlReader s_jsonl = new();
    private static readonly NewsmlReader s_newsml = new();
    private static readonly NitfReader s_nitf = new();
    private static readonly FeedReader s_feed = new();
    private static readonly Iptc7901Reader s_iptc7901 = new();
    private static readonly AnpaReader s_anpa = new();
    private static readonly DocxReader s_docx = new();

    /// <summary>The stories in the characters of a file.</summary>
    public abstract ReadFile Read(string text);

    /// <summary>The stories in a file that was decoded to a text.</summary>
    public virtual ReadFile Read(DecodedStory story) => Read(story.Text ?? "");

    /// <summary>Whether the format, or the file itself, says that bytes that are not UTF-8 are what they were read as.</summary>
    public virtual bool IsWindows1252(string text) => false;

    /// <summary>The stories in the characters of a file of any format; of a plain text one.</summary>
    public static ReadFile Read(InputFormat format, string text) => Of(format)?.Read(text) ?? new ReadFile([ReadStory.Plain(text)]);

    /// <inheritdoc cref="Read(InputFormat, string)"/>
    public static ReadFile Read(InputFormat format, DecodedStory story) => Of(format)?.Read(story) ?? Read(format, story.Text ?? "");

    /// <summary>The reader of a format; null of <see cref="InputFormat.Text"/>, which needs none, and of what is told by the file.</summary>
    public static StoryReader? Of(InputFormat format) => format switch
    {
        InputFormat.Html => s_html,
        InputFormat.Markdown => s_markdown,
        InputFormat.Ninjs => s_ninjs,
        InputFormat.Jsonl => s_jsonl,
        InputFormat.Newsml => s_newsml,
        InputFormat.Nitf => s_nitf,
        InputFormat.Rss => s_feed,
        InputFormat.Iptc7901 => s_iptc7901,
        InputFormat.Anpa => s_anpa,
        InputFormat.Docx => s_docx,
        _ => null,
    };
}
