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

    /// <summary>For the pieces of so long a message no memory is taken.</summary>
    private const int MostOnStack = 16;

    /// <summary>The message of a kind, with its named holes filled. A hole without a value stays empty.</summary>
    public string Fill(params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (Segments is [{ Kind: MessageSegmentKind.Literal } only])
        {
            return only.Text;
        }

        var few = default(FewPieces);
        Span<string?> pieces = Segments.Length <= MostOnStack ? few : new string?[Segments.Length];
        for (var i = 0; i < Segments.Length; i++)
        {
            ref readonly var segment = ref Segments.ItemRef(i);
            pieces[i] = segment.Kind == MessageSegmentKind.Literal ? segment.Text : ValueOf(segment.Text, values);
        }

        return string.Concat(pieces[..Segments.Length]);
    }

    /// <summary>The message of a pattern or query rule about the element of the frame.</summary>
    /// <param name="match">The reported words.</param>
    public string Fill(in PredicateFrame frame, TextSpan match)
    {
        if (Segments is [{ Kind: MessageSegmentKind.Literal } only])
        {
            return only.Text;
        }

        var few = default(FewPieces);
        Span<string?> pieces = Segments.Length <= MostOnStack ? few : new string?[Segments.Length];
        for (var i = 0; i < Segments.Length; i++)
        {
            ref readonly var segment = ref Segments.ItemRef(i);
            pieces[i] = segment switch
            {
                { Kind: MessageSegmentKind.Match } => null,
                { Kind: MessageSegmentKind.Value, Value: { } value } => PredicateText.Format(frame.Model, value.Type, value.Evaluate(frame)),
                _ => segment.Text,
            };
        }

        var filled = new Filled(pieces[..Segments.Length], Quoted(frame.Model.Tree.Text, match));
        return string.Create(filled.Length, filled, static (message, filled) => filled.WriteTo(message));
    }

    /// <summary>What <see cref="Words(string, TextSpan)"/> says; mostly that is the story's own words.</summary>
    private static ReadOnlySpan<char> Quoted(string story, TextSpan span)
    {
        var words = story.AsSpan(span.Start, span.Length);
        return words.Length <= LongestQuoted && PredicateText.IsCollapsed(words) ? words : Words(story, span);
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
        foreach (ref readonly var candidate in values)
        {
            if (candidate.Name.Length == name.Length && candidate.Name[0] == name[0] && candidate.Name == name)
            {
                return candidate.Value;
            }
        }

        return "";
    }

    /// <summary>The pieces of a message, of which those that are null stand for the reported words.</summary>
    private readonly ref struct Filled(ReadOnlySpan<string?> pieces, ReadOnlySpan<char> match)
    {
        private readonly ReadOnlySpan<string?> _pieces = pieces;
        private readonly ReadOnlySpan<char> _match = match;

        public int Length
        {
            get
            {
                var length = 0;
                foreach (var piece in _pieces)
                {
                    length += piece?.Length ?? _match.Length;
                }

                return length;
            }
        }

        public void WriteTo(Span<char> message)
        {
            foreach (var piece in _pieces)
            {
                var text = piece is null ? _match : piece;
                text.CopyTo(message);
                message = message[text.Length..];
            }
        }
    }

    [InlineArray(MostOnStack)]
    private struct FewPieces
    {
        private string? _piece;
    }
}
