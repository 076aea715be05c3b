using CopyLint.Diagnostics;
using CopyLint.Text;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;

namespace CopyLint.Cli.Output;

/// <summary>
/// JUnit's XML for systems that show tests. A story is a suite and a finding a test: one that fails where <c>--fail-on</c>
/// says so, else one that passes and has its message as output. A story without findings is one test that passes.
/// </summary>
internal sealed class JunitFindings(Stream output, FailOn failOn) : XmlFindings(output)
{
    public override void Begin()
    {
        Xml.WriteStartDocument();
        Xml.WriteStartElement("testsuites");
        WriteAttribute("name", Product.Name);
    }

    public override void Write(CheckedStory story)
    {
        var lines = new StoryLines(story);
        StartSuite(story.Path, Math.Max(1, story.Findings.Length), story.Findings.Count(Fails), errors: 0);
        if (story.Findings.IsEmpty)
        {
            StartTest(story.Path, story.Path);
            Xml.WriteEndElement();
        }

        foreach (var finding in story.Findings)
        {
            var region = lines.RegionOf(finding.Span, ColumnUnit.Utf16);
            StartTest(story.Path, $"{finding.Id} ({region.StartLine},{region.StartColumn})");
            WriteAttribute("file", story.Path);
            WriteAttribute("line", region.StartLine);
            WriteResult(finding, TextFindings.Line(story.Path, lines.Own, finding));
            Xml.WriteEndElement();
        }

        Xml.WriteEndElement();
        Xml.Flush();
    }

    public override void Write(WorkspaceProblem problem)
    {
        StartSuite(problem.Path, tests: 1, failures: 0, errors: 1);
        StartTest(problem.Path, problem.Path);
        Xml.WriteStartElement("error");
        WriteAttribute("message", problem.Message);
        WriteAttribute("type", "unread");
        Xml.WriteEndElement();
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    public override void End(RunSummary summary) => EndDocument();

    private bool Fails(Diagnostic finding) => (int)finding.Severity >= (int)failOn;

    private void StartSuite(string name, int tests, int failures, int errors)
    {
        Xml.WriteStartElement("testsuite");
        WriteAttribute("name", name);
        WriteAttribute("tests", tests);
        WriteAttribute("failures", failures);
        WriteAttribute("errors", errors);
        WriteAttribute("skipped", 0);
    }

    private void StartTest(string story, string name)
    {
        Xml.WriteStartElement("testcase");
        WriteAttribute("name", name);
        WriteAttribute("classname", story);
        WriteAttribute("time", 0);
    }

    private void WriteResult(Diagnostic finding, string line)
    {
        if (Fails(finding))
        {
            Xml.WriteStartElement("failure");
            WriteAttribute("message", finding.Message);
            WriteAttribute("type", EnumNames<Severity>.Of(finding.Severity));
        }
        else
        {
            Xml.WriteStartElement("system-out");
        }

        Xml.WriteString(Legal(line));
        Xml.WriteEndElement();
    }
}
