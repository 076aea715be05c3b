using CopyLint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Messages;

/// <summary>Words of a story as a message quotes them (<see cref="MessageTemplate.Words(string, TextSpan)"/>), between others.</summary>
internal sealed class StoryWords(string before, string story, TextSpan span, string behind) : LazyText
{
    protected override string Write() => before + MessageTemplate.Words(story, span) + behind;
}
