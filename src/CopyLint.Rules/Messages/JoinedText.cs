using CopyLint.Diagnostics;

namespace CopyLint.Rules.Messages;

/// <summary>A text between others.</summary>
internal sealed class JoinedText(string before, LazyText text, string behind) : LazyText
{
    protected override string Write() => before + text + behind;
}
