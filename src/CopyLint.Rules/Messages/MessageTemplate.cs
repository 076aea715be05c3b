using System.Collections.Immutable;
using CopyLint.Analysis.Predicates;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Messages;

/// <summary>A message with holes: <c>{number} {noun}: plural noun needed.</c></summary>
public sealed record MessageTemplate(ImmutableArray<MessageSegment> Segments)
{
    private const int LongestQuoted = 80;

    /// <summary>The message of a kind, with its named holes filled. A hole without a value stays empty.</summary>
    public string Fill(params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (Segments is [{ Kind: MessageSegmentKind.Literal } only])
        {
            return only.Text;
        }

        var parts = new string[Segments.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Segments[i].Kind == MessageSegmentKind.Literal ? Segments[i].Text : ValueOf(Segments[i].Text, values);
        }

        return string.Concat(parts);
    }

    /// <summary>The message of a pattern or query rule about the element of the frame.</summary>
    /// <param name="match">The reported words.</param>
    public string Fill(in PredicateFrame frame, TextSpan match)
    {
        if (Segments is [{ Kind: MessageSegmentKind.Literal } only])
        {
            return only.Text;
        }

        var parts = new string[Segments.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Segments[i] switch
            {
                { Kind: MessageSegmentKind.Match } => Words(frame.Model.Tree, match),
                { Kind: MessageSegmentKind.Value, Value: { } value } => PredicateText.Format(frame.Model, value.Type, value.Evaluate(frame)),
                var segment => segment.Text,
            };
        }

        return string.Concat(parts);
    }

    /// <summary>Words of the story as a message quotes them: on one line, and cut where they are long.</summary>
    public static string Words(StoryTree tree, TextSpan span) => Words(tree.Text, span);

    /// <inheritdoc cref="Words(StoryTree, TextSpan)"/>
    public static string Words(string story, TextSpan span)
    {
        var text = PredicateText.Collapse(story.AsSpan(span.Start, span.Length));
        if (text.Length <= LongestQuoted)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', LongestQuoted);
        return text[..(end > LongestQuoted / 2 ? end : LongestQuoted)] + "…";
    }

    private static string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (candidate, value) in values)
        {
            if (candidate == name)
            {
                return value;
            }
        }

        return "";
    }
}
