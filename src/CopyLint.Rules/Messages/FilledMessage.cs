using System.Collections.Immutable;
using CopyLint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Messages;

/// <summary>A message and what stands in its holes.</summary>
/// <param name="values">What the kind fills in by name, or, without names, the value of each hole that is an expression, in their order.</param>
/// <param name="match">The reported words of the story.</param>
internal sealed class FilledMessage(ImmutableArray<MessageSegment> segments, (string Name, LazyText Value)[] values, string story, TextSpan match) : LazyText
{
    protected override string Write()
    {
        var pieces = new string[segments.Length];
        var expressions = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            ref readonly var segment = ref segments.ItemRef(i);
            pieces[i] = segment.Kind switch
            {
                MessageSegmentKind.Literal => segment.Text,
                MessageSegmentKind.Name => ValueOf(segment.Text),
                MessageSegmentKind.Match => MessageTemplate.Words(story, match),
                _ => values[expressions++].Value.ToString(),
            };
        }

        return string.Concat(pieces);
    }

    private string ValueOf(string name)
    {
        foreach (var (own, value) in values)
        {
            if (own == name)
            {
                return value.ToString();
            }
        }

        return "";
    }
}
