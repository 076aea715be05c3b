using CopyLint.Diagnostics;
using CopyLint.Text;
using CopyLint.Workspace.Checking;

namespace CopyLint.Cli.Output;

/// <summary>One finding a line, in the form that editors and build tools know from compilers.</summary>
internal sealed class TextFindings(TextWriter output) : FindingWriter
{
    public override void Write(CheckedStory story)
    {
        if (story.Findings.IsEmpty)
        {
            return;
        }

        var lines = new LineMap(story.Text, story.FirstLine);
        foreach (var finding in story.Findings)
        {
            output.WriteLine(Line(story.Path, lines, finding));
        }

        output.Flush();
    }

    public static string Line(string path, LineMap lines, Diagnostic finding)
    {
        var position = lines.PositionOf(finding.Span.Start);
        return $"{Printable.Line(path)}({position.Line + 1},{position.Character + 1}): {EnumNames<Severity>.Of(finding.Severity)} {finding.Id}: {Printable.Line(finding.Message)}";
    }
}
