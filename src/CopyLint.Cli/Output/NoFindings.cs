using CopyLint.Workspace.Checking;

namespace CopyLint.Cli.Output;

/// <summary>Writes no findings: standard output is for something else.</summary>
internal sealed class NoFindings : FindingWriter
{
    public override void Write(CheckedStory story)
    {
    }
}
