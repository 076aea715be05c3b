using System.Collections.Immutable;
using System.Text;
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

        var message = new StringBuilder();
        foreach (var segment in Segments)
        {
            message.Append(segment.Kind == MessageSegmentKind.Literal ? segment.Text : ValueOf(segment.Text, values));
        }

        return message.ToString();
    }

    /// <summary>The message of a pattern or query rule about the element of the frame.</summary>
    /// <param name="match">The reported words.</param>
    public string Fill(in PredicateFrame frame, TextSpan match)
    {
        if (Segments is [{ Kind: MessageSegmentKind.Literal } only])
        {
            return only.Text;
        }

        var message = new StringBuilder();
        foreach (var segment in Segments)
        {
            message.Append(segment.Kind switch
            {
                MessageSegmentKind.Match => Words(frame.Model.Tree, match),
                MessageSegmentKind.Value => PredicateText.Format(frame.Model, segment.Value!.Type, segment.Value.Evaluate(frame)),
                _ => segment.Text,
            });
        }

        return message.ToString();
    }

    /// <summary>Words of the story as a message quotes them: on one line, and cut where they are long.</summary>
    public static string Words(StoryTree tree, TextSpan span) => Words(tree.Text, span);

    /// <inheritdoc cref="Words(StoryTree, TextSpan)"/>
    public static string Words(string story, TextSpan span)
    {
        var words = new StringBuilder();
        foreach (var c in story.AsSpan(span.Start, span.Length))
        {
            if (!char.IsWhiteSpace(c))
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        if (words.Length <= LongestQuoted)
        {
            return words.ToString().TrimEnd(' ');
        }

        var text = words.ToString();
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
