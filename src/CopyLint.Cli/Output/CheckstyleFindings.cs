using CopyLint.Diagnostics;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;

namespace CopyLint.Cli.Output;

/// <summary>The XML of Checkstyle 4.3, which Jenkins, reviewdog and many others read. Columns count code points, as Checkstyle's do.</summary>
internal sealed class CheckstyleFindings(Stream output) : XmlFindings(output)
{
    public override void Begin()
    {
        Xml.WriteStartDocument();
        Xml.WriteStartElement("checkstyle");
        WriteAttribute("version", "4.3");
    }

    public override void Write(CheckedStory story)
    {
        if (story.Findings.IsEmpty)
        {
            return;
        }

        var lines = new StoryLines(story);
        Xml.WriteStartElement("file");
        WriteAttribute("name", story.Path);
        foreach (var finding in story.Findings)
        {
            var region = lines.RegionOf(finding.Span, ColumnUnit.CodePoint);
            Xml.WriteStartElement("error");
            WriteAttribute("line", region.StartLine);
            WriteAttribute("column", region.StartColumn);
            WriteAttribute("severity", SeverityOf(finding.Severity));
            WriteAttribute("message", finding.Message);
            WriteAttribute("source", $"{Product.Name}.{finding.Id}");
            Xml.WriteEndElement();
        }

        Xml.WriteEndElement();
        Xml.Flush();
    }

    public override void Write(WorkspaceProblem problem)
    {
        Xml.WriteStartElement("file");
        WriteAttribute("name", problem.Path);
        Xml.WriteStartElement("error");
        WriteAttribute("line", 1);
        WriteAttribute("severity", "error");
        WriteAttribute("message", problem.Message);
        WriteAttribute("source", Product.Name);
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    public override void End(RunSummary summary) => EndDocument();

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
