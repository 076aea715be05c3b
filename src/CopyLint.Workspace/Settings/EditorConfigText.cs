using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Settings;

/// <summary>An <c>.editorconfig</c> as a file that settings are written into.</summary>
public static class EditorConfigText
{
    private const string Everywhere = "[*]";

    /// <summary>Switches a rule off for all files that the file holds for.</summary>
    /// <returns>Why it could not be written, or null.</returns>
    public static WorkspaceProblem? SwitchOff(CopyFile file, string rule) => HouseFile.Change(file, text => Without(text, rule));

    /// <summary>The last line that speaks of a key counts, so the setting goes to the end.</summary>
    public static string Without(string text, string rule)
    {
        var setting = $"dotnet_diagnostic.{rule}.severity = none";
        var lines = text.Split('\n').Select(line => line.Trim()).ToArray();
        var section = lines.LastOrDefault(line => line.StartsWith('['));
        if (section == Everywhere)
        {
            return lines.LastOrDefault(line => line.StartsWith($"dotnet_diagnostic.{rule}.", StringComparison.OrdinalIgnoreCase)) == setting ? text : HouseFile.WithLine(text, setting);
        }

        var opened = HouseFile.WithLine(text.Trim().Length == 0 ? "" : HouseFile.WithLine(text, ""), Everywhere);
        return HouseFile.WithLine(opened, setting);
    }
}
