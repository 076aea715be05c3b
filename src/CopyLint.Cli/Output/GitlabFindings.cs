using System.Text.Json;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Checking;

namespace CopyLint.Cli.Output;

/// <summary>GitLab's Code Quality report. GitLab compares reports by fingerprint, and of two findings with the same one it drops one.</summary>
internal sealed class GitlabFindings(Stream output, CheckoutPaths paths) : FindingWriter
{
    private readonly Utf8JsonWriter _json = new(output, FindingJson.Options with { Indented = true, NewLine = "\n" });
    private readonly Fingerprints _fingerprints = new();

    public override void Begin() => _json.WriteStartArray();

    public override void Write(CheckedStory story)
    {
        if (story.Findings.IsEmpty)
        {
            return;
        }

        var lines = new StoryLines(story);
        foreach (var finding in story.Findings)
        {
            Write(story, lines.RegionOf(finding.Span, ColumnUnit.Utf16), finding);
        }

        _json.Flush();
    }

    public override void End(RunSummary summary)
    {
        _json.WriteEndArray();
        _json.Flush();
        output.Write("\n"u8);
    }

    private void Write(CheckedStory story, Region region, Diagnostic finding)
    {
        var path = paths.PathOf(story.Path);
        _json.WriteStartObject();
        _json.WriteString("description", finding.Message);
        _json.WriteString("check_name", finding.Id);
        _json.WriteString("fingerprint", _fingerprints.Of(path, story.Text, finding));
        _json.WriteString("severity", SeverityOf(finding.Severity));
        _json.WriteStartObject("location");
        _json.WriteString("path", path);
        _json.WriteStartObject("lines");
        _json.WriteNumber("begin", region.StartLine);
        _json.WriteNumber("end", region.EndLine);
        _json.WriteEndObject();
        _json.WriteStartObject("positions");
        region.Write(_json, "begin", "end");
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "critical",
        Severity.Warning => "major",
        _ => "minor",
    };
}
