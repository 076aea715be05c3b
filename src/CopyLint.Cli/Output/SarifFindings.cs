using System.Collections.Immutable;
using System.Text.Json;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Pack;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Ignoring;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Cli.Output;

/// <summary>SARIF 2.1.0, the form that code scanning services and editors' viewers read. Findings that are let stand are in it as suppressed results.</summary>
internal sealed class SarifFindings(Stream output, ImmutableArray<Rule> rules, RulePack pack, CheckoutPaths paths) : FindingWriter
{
    private const string Root = "SRCROOT";

    private readonly Utf8JsonWriter _json = new(output, FindingJson.Options with { Indented = true, NewLine = "\n" });
    private readonly SarifRules _rules = new(rules, pack);
    private readonly Fingerprints _fingerprints = new();
    private readonly List<WorkspaceProblem> _problems = [];

    public override void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartObject("automationDetails");
        _json.WriteString("id", $"{Product.Name}/");
        _json.WriteEndObject();
        WriteRoot();
        _json.WriteStartArray("results");
    }

    public override void Write(CheckedStory story)
    {
        var lines = new StoryLines(story);
        foreach (var finding in story.Findings)
        {
            WriteResult(story, lines, finding, null);
        }

        foreach (var suppressed in story.Suppressed)
        {
            WriteResult(story, lines, suppressed.Finding, suppressed);
        }

        _json.Flush();
    }

    public override void Write(WorkspaceProblem problem) => _problems.Add(problem);

    public override void End(RunSummary summary)
    {
        _json.WriteEndArray();
        WriteInvocation();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
    }

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "CopyLint");
        _json.WriteString("version", Product.Version);
        _json.WriteString("semanticVersion", Product.Version);
        _rules.Write(_json);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    /// <summary>What the paths of the run are relative to. Where it lies on this machine is left out, so that every machine writes the same.</summary>
    private void WriteRoot()
    {
        _json.WriteStartObject("originalUriBaseIds");
        _json.WriteStartObject(Root);
        _json.WriteStartObject("description");
        _json.WriteString("text", "The root of the checkout, or the folder that CopyLint was started in.");
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteResult(CheckedStory story, StoryLines lines, Diagnostic finding, SuppressedFinding? suppressed)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Id);
        _json.WriteNumber("ruleIndex", _rules.IndexOf(finding.Id));
        _json.WriteString("level", SarifRules.LevelOf(finding.Severity));
        WriteMessage(finding.Message);
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        WritePlace(story.Path, lines.RegionOf(finding.Span, ColumnUnit.Utf16), story.Text.Substring(finding.Span.Start, finding.Span.Length));
        _json.WriteEndObject();
        _json.WriteEndArray();
        WriteRelated(story, lines, finding);
        WriteFingerprints(story, finding);
        WriteFix(story, lines, finding.Fix);
        WriteSuppression(suppressed);
        _json.WriteEndObject();
    }

    private void WriteRelated(CheckedStory story, StoryLines lines, Diagnostic finding)
    {
        if (finding.Related.IsEmpty)
        {
            return;
        }

        _json.WriteStartArray("relatedLocations");
        for (var i = 0; i < finding.Related.Length; i++)
        {
            var place = finding.Related[i];
            _json.WriteStartObject();
            _json.WriteNumber("id", i);
            WritePlace(lines.PathOf(place), lines.RegionOf(place, ColumnUnit.Utf16), lines.TextOf(place).Substring(place.Span.Start, place.Span.Length));
            WriteMessage(place.Message);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteFingerprints(CheckedStory story, Diagnostic finding)
    {
        var fingerprint = _fingerprints.Of(paths.PathOf(story.Path), story.Text, finding);
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("copylintFinding/v1", fingerprint);
        // The one that GitHub looks at.
        _json.WriteString("primaryLocationLineHash", $"{fingerprint}:1");
        _json.WriteEndObject();
    }

    private void WriteFix(CheckedStory story, StoryLines lines, CodeFix? fix)
    {
        if (fix is null)
        {
            return;
        }

        _json.WriteStartArray("fixes");
        _json.WriteStartObject();
        _json.WriteStartObject("description");
        _json.WriteString("text", fix.Title);
        _json.WriteEndObject();
        _json.WriteStartArray("artifactChanges");
        _json.WriteStartObject();
        WriteArtifact(story.Path);
        _json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            WriteReplacement(lines, edit);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteReplacement(StoryLines lines, TextChange edit)
    {
        _json.WriteStartObject();
        WriteRegion("deletedRegion", lines.RegionOf(edit.Span, ColumnUnit.Utf16));
        _json.WriteStartObject("insertedContent");
        _json.WriteString("text", edit.NewText);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteSuppression(SuppressedFinding? suppressed)
    {
        // Where any result says how it stands, all have to.
        _json.WriteStartArray("suppressions");
        if (suppressed is not null)
        {
            _json.WriteStartObject();
            _json.WriteString("kind", suppressed.Kind == SuppressionKind.InSource ? "inSource" : "external");
            _json.WriteString("status", "accepted");
            if (suppressed.Reason.Length > 0)
            {
                _json.WriteString("justification", suppressed.Reason);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteInvocation()
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", _problems.Count == 0);
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var problem in _problems)
        {
            _json.WriteStartObject();
            _json.WriteString("level", "error");
            WriteMessage(problem.Message);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteMessage(string text)
    {
        _json.WriteStartObject("message");
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private void WritePlace(string path, Region region, string words)
    {
        _json.WriteStartObject("physicalLocation");
        WriteArtifact(path);
        WriteRegion("region", region, words);
        _json.WriteEndObject();
    }

    private void WriteArtifact(string path)
    {
        var uri = paths.UriOf(path);
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", uri);
        if (!uri.StartsWith("file:", StringComparison.Ordinal))
        {
            _json.WriteString("uriBaseId", Root);
        }

        _json.WriteEndObject();
    }

    private void WriteRegion(string name, Region region, string? words = null)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("startLine", region.StartLine);
        _json.WriteNumber("startColumn", region.StartColumn);
        _json.WriteNumber("endLine", region.EndLine);
        _json.WriteNumber("endColumn", region.EndColumn);
        if (words is not null)
        {
            _json.WriteStartObject("snippet");
            _json.WriteString("text", words);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }
}
