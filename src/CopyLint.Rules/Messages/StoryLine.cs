using System.Globalization;
using CopyLint.Diagnostics;
using CopyLint.Syntax;

namespace CopyLint.Rules.Messages;

/// <summary>The number of the line of the file that a position of a story is in: all lines before it are counted.</summary>
internal sealed class StoryLine(StorySource story, int position) : LazyText
{
    protected override string Write() => story.LineOf(position).ToString(CultureInfo.InvariantCulture);
}
