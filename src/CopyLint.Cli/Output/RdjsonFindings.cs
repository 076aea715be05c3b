using System.Text;
using System.Text.Json;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Checking;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Cli.Output;

/// <summary>Reviewdog's format. Columns count the bytes of the text as UTF-8.</summary>
internal sealed class RdjsonFindings(Stream output) : FindingWriter
{
    private readonly Utf8JsonWriter _json = new(output, FindingJson.Options with { Indented = true, NewLine = "\n" });

    public override void Begin()
    {
        _json.WriteStartObject();
        _json.WriteStartObject("source");
        _json.WriteString("name", Product.Name);
        _json.WriteEndObject();
        _json.WriteStartArray("diagnostics");
    }

    public override void Write(CheckedStory story)
    {
        if (story.Findings.IsEmpty)
        {
            return;
        }

        var lines = new StoryLines(story);
        foreach (var finding in story.Findings)
        {
            Write(story, lines, finding);
        }

        _json.Flush();
    }

    public override void End(RunSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
    }

    private void Write(CheckedStory story, StoryLines lines, Diagnostic finding)
    {
        _json.WriteStartObject();
        _json.WriteString("message", finding.Message);
        WriteLocation(story.Path, lines.RegionOf(finding.Span, ColumnUnit.Utf8));
        _json.WriteString("severity", SeverityOf(finding.Severity));
        _json.WriteStartObject("code");
        _json.WriteString("value", finding.Id);
        _json.WriteEndObject();
        WriteSuggestion(story, lines, finding.Fix);
        WriteRelated(story, lines, finding);
        _json.WriteEndObject();
    }

    /// <summary>One suggestion for the whole fix: reviewdog takes several as different ways to mend the words.</summary>
    private void WriteSuggestion(CheckedStory story, StoryLines lines, CodeFix? fix)
    {
        if (fix is null || fix.Edits.IsEmpty)
        {
            return;
        }

        var (text, at) = (new StringBuilder(), fix.Edits[0].Span.Start);
        foreach (var edit in fix.Edits)
        {
            text.Append(story.Text, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        _json.WriteStartArray("suggestions");
        _json.WriteStartObject();
        WriteRange(lines.RegionOf(TextSpan.FromBounds(fix.Edits[0].Span.Start, at), ColumnUnit.Utf8));
        _json.WriteString("text", text.ToString());
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteRelated(CheckedStory story, StoryLines lines, Diagnostic finding)
    {
        if (finding.Related.IsEmpty)
        {
            return;
        }

        _json.WriteStartArray("related_locations");
        foreach (var place in finding.Related)
        {
            _json.WriteStartObject();
            _json.WriteString("message", place.Message);
            WriteLocation(lines.PathOf(place), lines.RegionOf(place, ColumnUnit.Utf8));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteLocation(string path, Region region)
    {
        _json.WriteStartObject("location");
        _json.WriteString("path", path);
        WriteRange(region);
        _json.WriteEndObject();
    }

    private void WriteRange(Region region)
    {
        _json.WriteStartObject("range");
        region.Write(_json, "start", "end");
        _json.WriteEndObject();
    }

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "ERROR",
        Severity.Warning => "WARNING",
        _ => "INFO",
    };
}
