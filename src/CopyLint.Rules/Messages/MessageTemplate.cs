using System.Collections.Immutable;
using CopyLint.Analysis.Predicates;
using CopyLint.Diagnostics;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Messages;

/// <summary>A message with holes: <c>{number} {noun}: plural noun needed.</c></summary>
public sealed record MessageTemplate(ImmutableArray<MessageSegment> Segments)
{
    private const int LongestQuoted = 80;

    /// <summary>How many holes are expressions, which are evaluated while their story is there.</summary>
    private readonly int _expressions = Segments.Count(static segment => segment.Kind == MessageSegmentKind.Value);

    /// <summary>The message of a kind, with its named holes filled. A hole without a value stays empty.</summary>
    public LazyText Fill(params (string Name, LazyText Value)[] values) => new FilledMessage(Segments, values, "", default);

    /// <summary>The message of a pattern or query rule about the element of the frame.</summary>
    /// <param name="match">The reported words.</param>
    public LazyText Fill(in PredicateFrame frame, TextSpan match) => new FilledMessage(Segments, ValuesOf(frame), frame.Model.Tree.Text, match);

    private (string Name, LazyText Value)[] ValuesOf(in PredicateFrame frame)
    {
        if (_expressions == 0)
        {
            return [];
        }

        var values = new (string Name, LazyText Value)[_expressions];
        var at = 0;
        foreach (ref readonly var segment in Segments.AsSpan())
        {
            if (segment.Value is { } value)
            {
                values[at++] = ("", PredicateText.Format(frame.Model, value.Type, value.Evaluate(frame)));
            }
        }

        return values;
    }

    /// <summary>Words of the story as a message quotes them: on one line, and cut where they are long.</summary>
    public static LazyText Words(StoryTree tree, TextSpan span) => Words("", tree, span, "");

    /// <summary>The same between other words.</summary>
    public static LazyText Words(string before, StoryTree tree, TextSpan span, string behind) => new StoryWords(before, tree.Text, span, behind);

    /// <summary>The number of the line of the file that a position is in.</summary>
    public static LazyText Line(StoryTree tree, int position) => new StoryLine(tree.Story, position);

    /// <summary>What a related place says that has another form than the reported one.</summary>
    public static LazyText HereItIs(StoryTree tree, TextSpan span) => Words("here it is '", tree, span, "'");

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
}
