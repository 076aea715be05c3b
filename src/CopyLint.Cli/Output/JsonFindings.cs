using System.Text.Json;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Packs;

namespace CopyLint.Cli.Output;

/// <summary>All findings and the summary as one JSON object.</summary>
/// <param name="insight">What the summary tells besides the counts.</param>
internal sealed class JsonFindings(Stream output, FindingJson shape, Insight insight) : FindingWriter
{
    private readonly Utf8JsonWriter _json = new(output, FindingJson.Options with { Indented = true, NewLine = "\n" });

    public override void Begin()
    {
        _json.WriteStartObject();
        _json.WriteNumber("version", Product.OutputVersion);
        _json.WriteStartObject("tool");
        _json.WriteString("name", Product.Name);
        _json.WriteString("version", Product.Version);
        _json.WriteString("pack", DefaultPack.Version);
        _json.WriteEndObject();
        _json.WriteStartArray("findings");
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
            shape.Write(_json, story, lines, finding);
        }

        _json.Flush();
    }

    public override void End(RunSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        _json.WriteNumber("stories", summary.Stories);
        _json.WriteNumber("findings", summary.Findings);
        _json.WriteNumber("errors", summary.Of(Severity.Error));
        _json.WriteNumber("warnings", summary.Of(Severity.Warning));
        _json.WriteNumber("suggestions", summary.Of(Severity.Suggestion));
        _json.WriteNumber("problems", summary.Problems);
        _json.WriteNumber("skipped", summary.Skipped);
        insight.Write(_json, summary);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
    }
}
