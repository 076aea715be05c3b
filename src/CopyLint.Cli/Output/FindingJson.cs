using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using CopyLint.Diagnostics;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Workspace.Checking;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Cli.Output;

/// <summary>The object that stands for a finding in every JSON format. Every field is always there, but <c>story</c> only where a file can hold several.</summary>
internal sealed class FindingJson(FrozenDictionary<string, string> ruleNames)
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(Utf8JsonWriter json, CheckedStory story, StoryLines lines, Diagnostic finding)
    {
        var end = lines.Own.PositionOf(finding.Span.End);
        json.WriteStartObject();
        json.WriteString("path", story.Path);
        json.WriteString("id", finding.Id);
        json.WriteString("rule", ruleNames.GetValueOrDefault(finding.Id, ""));
        json.WriteString("severity", EnumNames<Severity>.Of(finding.Severity));
        json.WriteString("message", finding.Message);
        WritePosition(json, lines.Own, finding.Span);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Character + 1);
        WriteSpan(json, finding.Span, story.Start);
        json.WriteString("role", EnumNames<BlockRole>.Of(finding.Role));
        json.WriteBoolean("quoted", finding.IsQuoted);
        WriteRelated(json, lines, finding);
        WriteFix(json, finding.Fix, story.Start);
        WriteStory(json, story, lines, finding);
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, StoryLines lines, Diagnostic finding)
    {
        json.WriteStartArray("related");
        foreach (var place in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("path", lines.PathOf(place));
            WritePosition(json, lines.Of(place), place.Span);
            WriteSpan(json, place.Span, lines.StartOf(place));
            json.WriteString("message", place.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, CodeFix? fix, long textStart)
    {
        if (fix is null)
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteString("applicability", EnumNames<FixApplicability>.Of(fix.Applicability));
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteSpan(json, edit.Span, textStart);
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, LineMap lines, TextSpan span)
    {
        var start = lines.PositionOf(span.Start);
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Character + 1);
    }

    /// <summary>Which story of the file it is in, where there are several.</summary>
    private static void WriteStory(Utf8JsonWriter json, CheckedStory story, StoryLines lines, Diagnostic finding)
    {
        if (story.StoryAt(finding.Span.Start) is not { } own)
        {
            return;
        }

        json.WriteStartObject("story");
        json.WriteString("id", own.Id);
        WritePosition(json, lines.Own, own.Span);
        json.WriteNumber("start", story.Start + own.Span.Start);
        json.WriteEndObject();
    }

    /// <param name="textStart">How many units of the file stand before the text that the span is in.</param>
    private static void WriteSpan(Utf8JsonWriter json, TextSpan span, long textStart)
    {
        json.WriteNumber("start", textStart + span.Start);
        json.WriteNumber("length", span.Length);
    }
}
