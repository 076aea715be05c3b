using System.Collections.Immutable;
using System.Text;

namespace CopyLint.Rules.Messages;

/// <summary>A message with holes: <c>{number} {noun}: plural noun needed.</c></summary>
public sealed record MessageTemplate(ImmutableArray<MessageSegment> Segments)
{
    /// <summary>The message with its named holes filled. A hole without a value stays empty.</summary>
    public string Fill(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var message = new StringBuilder();
        foreach (var segment in Segments)
        {
            message.Append(segment.Kind == MessageSegmentKind.Literal ? segment.Text : ValueOf(segment.Text, values));
        }

        return message.ToString();
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
