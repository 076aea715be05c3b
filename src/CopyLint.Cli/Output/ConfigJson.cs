using System.Text.Json;
using CopyLint.Diagnostics;
using CopyLint.Text;
using CopyLint.Workspace.Settings;

namespace CopyLint.Cli.Output;

/// <summary><c>copylint config</c> for programs. A "from" that is null is the default or the command line.</summary>
internal static class ConfigJson
{
    public static void Write(SettingsReport report, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, FindingJson.Options with { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Product.OutputVersion);
            json.WriteString("path", report.Story.Path.Replace('\\', '/'));
            json.WriteString("guide", EnumNames<Guide>.Of(report.Guide));
            WriteFrom(json, "guideFrom", report.GuideEntry);
            json.WriteString("rules", report.RulesFolder);
            WriteFrom(json, "rulesFrom", report.RulesEntry);
            WriteList(json, "outlets", report.Outlets);
            WriteFrom(json, "outletsFrom", report.OutletEntry);
            WriteSeverities(json, report);
            WriteOptions(json, report);
            WriteList(json, "settings", report.EditorConfigs);
            WriteList(json, "words", report.WordLists);
            WriteList(json, "known", report.KnownFiles);
            WriteIgnored(json, report);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteSeverities(Utf8JsonWriter json, SettingsReport report)
    {
        json.WriteStartArray("severities");
        foreach (var (setting, severity, own) in report.Severities)
        {
            json.WriteStartObject();
            json.WriteString("rule", setting.Id);
            json.WriteString("name", setting.Name);
            json.WriteString("severity", EnumNames<Severity>.Of(severity));
            json.WriteString("own", EnumNames<Severity>.Of(own));
            WriteFrom(json, "from", setting.Entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOptions(Utf8JsonWriter json, SettingsReport report)
    {
        json.WriteStartArray("options");
        foreach (var option in report.Options)
        {
            json.WriteStartObject();
            json.WriteString("rule", option.Rule);
            json.WriteString("option", option.Name);
            json.WriteString("value", option.Entry.Value);
            WriteFrom(json, "from", option.Entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIgnored(Utf8JsonWriter json, SettingsReport report)
    {
        if (report.Ignored is not var (file, pattern))
        {
            json.WriteNull("ignored");
            return;
        }

        json.WriteStartObject("ignored");
        json.WriteString("pattern", pattern.Text);
        json.WriteString("path", file.Path);
        json.WriteNumber("line", pattern.Line);
        json.WriteEndObject();
    }

    private static void WriteFrom(Utf8JsonWriter json, string name, EditorConfigEntry? entry)
    {
        if (entry is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("path", entry.Path);
        json.WriteNumber("line", entry.Line);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
