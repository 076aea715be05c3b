using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Text;
using CopyLint.Workspace.Settings;

namespace CopyLint.Cli.Output;

/// <summary><c>copylint config</c> for people: what, its value, and the line that says so.</summary>
internal sealed class ConfigText(TextWriter output)
{
    private const int ValueColumn = 12;
    private const int PlaceColumn = 56;

    public void Write(SettingsReport report)
    {
        output.WriteLine(Printable.Line(report.Story.Path));
        Row("guide", EnumNames<Guide>.Of(report.Guide), report.GuideEntry?.Place ?? (report.Guide == Guide.Neutral ? "default" : "command line"));
        Row("rules", report.RulesFolder ?? "the default rules", report.RulesFolder is null ? "default" : report.RulesEntry?.Place ?? "command line");
        foreach (var outlet in report.Outlets)
        {
            Row("outlet", outlet, report.OutletEntry!.Place);
        }

        foreach (var (setting, severity, own) in report.Severities)
        {
            Row("severity", $"{setting.Id} {setting.Name} = {EnumNames<Severity>.Of(severity)} (else {EnumNames<Severity>.Of(own)})", setting.Entry.Place);
        }

        foreach (var option in report.Options)
        {
            Row("option", $"{option.Rule} {option.Name} = {option.Entry.Value}", option.Entry.Place);
        }

        foreach (var (name, files) in ((string, ImmutableArray<string>)[])[("settings", report.EditorConfigs), ("words", report.WordLists), ("known", report.KnownFiles)])
        {
            foreach (var file in files)
            {
                Row(name, file, "");
            }
        }

        if (report.Ignored is var (ignoreFile, pattern))
        {
            Row("ignored", pattern.Text, $"{ignoreFile.Path}:{pattern.Line}");
        }
    }

    private void Row(string name, string value, string place) =>
        output.WriteLine(Printable.Line($"{$"  {name}".PadRight(ValueColumn)} {value}".PadRight(PlaceColumn) + (place.Length > 0 ? $" {place}" : "")).TrimEnd());
}
