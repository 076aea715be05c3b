using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions.Names;
using CopyLint.Editions.Versions;
using CopyLint.Model;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions;

/// <summary>
/// What an edition keeps of a story, some four times the size of the story's bytes. It is made on the story's own thread while its model is there; nothing of
/// the model stays. What rules collect is added for a story of an event, then or when its edition closes.
/// </summary>
public sealed class StoryDigest
{
    private LineMap? _lines;

    internal StoryDigest(string path, StorySource source, AnalysisOptions options)
    {
        Path = path;
        Source = source;
        Options = options;
        Text = source.Text.ToString();
    }

    /// <summary>What no other story of the edition has.</summary>
    public string Path { get; }

    /// <summary>What findings call it.</summary>
    public string Name => Source.Name ?? Path;

    /// <summary>What the story's format says about it.</summary>
    public StoryMetadata Metadata => Source.Metadata;

    public string Text { get; }

    /// <summary>The sentences of the copy: no bylines, datelines, notes, tables and boilerplate.</summary>
    public required ImmutableArray<DigestSentence> Sentences { get; init; }

    /// <summary>The words of all sentences as numbers: equal words have equal numbers, whatever their case.</summary>
    public required ImmutableArray<int> Words { get; init; }

    /// <summary>The story's slug and version, as far as its first lines say them.</summary>
    public StoryLabel Label { get; init; } = StoryLabel.None;

    /// <summary>Its words with a capital that no list has, each where it stands first outside headlines and quotations.</summary>
    internal ImmutableArray<RareName> RareNames { get; init; } = [];

    /// <summary>What the story can be known by (<see cref="EventKeys"/>), in the order of the numbers, each once.</summary>
    internal ImmutableArray<ulong> Keys
    {
        get;
        init => (field, Worth) = (value, SharedKeys.WorthOf(value));
    } = [];

    /// <summary>What its names and figures among them are worth.</summary>
    internal int Worth { get; private init; }

    /// <summary>What stands between quotation marks, in the order of the text.</summary>
    internal ImmutableArray<TextSpan> Quoted { get; init; } = [];

    /// <summary>What the rules collected, by <see cref="EditionActions"/>' number of the collector; default as long as nobody had to.</summary>
    internal ImmutableArray<object?> Collected { get; set; }

    internal StorySource Source { get; }

    /// <summary>What held for the story when it was checked.</summary>
    internal AnalysisOptions Options { get; }

    /// <summary>The number, from 1, of the line of the file that a position is in.</summary>
    public int LineOf(int position) => Source.FileLine?.Invoke(position) ?? (_lines ??= new LineMap(Text)).PositionOf(position).Line + 1;

    /// <summary>Whether both are versions of one story, as its id or its slug says.</summary>
    public bool IsVersionOf(StoryDigest other) =>
        (Metadata.Id is { } id && id == other.Metadata.Id) || (!Label.IsNone && Label.Slug == other.Label.Slug);

    /// <summary>The line that names the story: its slug, its headline, else its first sentence.</summary>
    public TextSpan Title => !Label.IsNone ? Label.Line
        : Sentences.FirstOrDefault(sentence => sentence.Role == BlockRole.Headline) is { Span.IsEmpty: false } headline ? headline.Span
        : Sentences.IsEmpty ? default : Sentences[0].Span;

    /// <summary>The words of a sentence.</summary>
    public ReadOnlySpan<int> WordsOf(int sentence) =>
        Words.AsSpan(Sentences[sentence].FirstWord, Sentences[sentence].WordCount);

    /// <summary>Index of the sentence that holds the position, or -1.</summary>
    public int SentenceAt(int position)
    {
        var begun = Sentences.AsSpan().CountBefore(position, static (sentence, at) => sentence.Span.Start <= at);
        return begun > 0 && position <= Sentences[begun - 1].Span.End ? begun - 1 : -1;
    }

    /// <summary>Whether two words stand somewhere in the story with at most so many words between them.</summary>
    public bool AreNear(int first, int second, int distance)
    {
        var words = Words.AsSpan();
        for (var at = words.IndexOf(first); at >= 0; at = NextOf(words, first, at))
        {
            if (words[Math.Max(0, at - distance)..Math.Min(words.Length, at + distance + 1)].Contains(second))
            {
                return true;
            }
        }

        return false;
    }

    private static int NextOf(ReadOnlySpan<int> words, int word, int at) =>
        words[(at + 1)..].IndexOf(word) is >= 0 and var next ? at + 1 + next : -1;

    internal BlockRole RoleAt(int position) => SentenceAt(position) is >= 0 and var sentence ? Sentences[sentence].Role : BlockRole.Body;

    internal bool IsQuoted(TextSpan span)
    {
        foreach (var quoted in Quoted)
        {
            if (quoted.Contains(span))
            {
                return true;
            }
        }

        return false;
    }
}
