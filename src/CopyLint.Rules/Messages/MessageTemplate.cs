using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CopyLint.Analysis.Predicates;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Messages;

/// <summary>A message with holes: <c>{number} {noun}: plural noun needed.</c></summary>
public sealed record MessageTemplate(ImmutableArray<MessageSegment> Segments)
{
    private const int LongestQuoted = 80;

    /// <summary>How many characters of a message are put together before memory is taken for it.</summary>
    private const int MostOnStack = 256;

    /// <summary>The message of a kind, with its named holes filled. A hole without a value stays empty.</summary>
    public string Fill(params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (Segments is [{ Kind: MessageSegmentKind.Literal } only])
        {
            return only.Text;
        }

        var message = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[MostOnStack]);
        foreach (var segment in Segments)
        {
            message.AppendLiteral(segment.Kind == MessageSegmentKind.Literal ? segment.Text : ValueOf(segment.Text, values));
        }

        return message.ToStringAndClear();
    }

    /// <summary>The message of a pattern or query rule about the element of the frame.</summary>
    /// <param name="match">The reported words.</param>
    public string Fill(in PredicateFrame frame, TextSpan match)
    {
        if (Segments is [{ Kind: MessageSegmentKind.Literal } only])
        {
            return only.Text;
        }

        var message = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[MostOnStack]);
        foreach (var segment in Segments)
        {
            switch (segment)
            {
                case { Kind: MessageSegmentKind.Match }:
                    AppendWords(ref message, frame.Model.Tree.Text, match);
                    break;
                case { Kind: MessageSegmentKind.Value, Value: { } value }:
                    message.AppendLiteral(PredicateText.Format(frame.Model, value.Type, value.Evaluate(frame)));
                    break;
                default:
                    message.AppendLiteral(segment.Text);
                    break;
            }
        }

        return message.ToStringAndClear();
    }

    /// <summary>Appends what <see cref="Words(string, TextSpan)"/> says; mostly that is the story's own words.</summary>
    private static void AppendWords(ref DefaultInterpolatedStringHandler message, string story, TextSpan span)
    {
        var words = story.AsSpan(span.Start, span.Length);
        message.AppendFormatted(words.Length <= LongestQuoted && PredicateText.IsCollapsed(words) ? words : Words(story, span));
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
