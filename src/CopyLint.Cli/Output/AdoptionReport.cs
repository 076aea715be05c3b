using System.Collections.Immutable;
using CopyLint.Workspace.Adopting;

namespace CopyLint.Cli.Output;

/// <summary>What <c>init</c> did, and what comes next.</summary>
internal static class AdoptionReport
{
    public static void Write(PlannedFile file, bool isDryRun, TextWriter output)
    {
        var done = file.Change switch
        {
            PlannedChange.Create => isDryRun ? "would be created" : "created",
            PlannedChange.Append => isDryRun ? "would get a section at its end" : "got a section at its end",
            PlannedChange.Replace => isDryRun ? "would be written anew" : "written anew",
            _ => "left as it is: it is there already",
        };
        output.WriteLine($"{Printable.Line(file.File.Path)}: {done}");
        foreach (var line in isDryRun && file.Change != PlannedChange.Keep ? file.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n') : [])
        {
            output.WriteLine($"  | {line}".TrimEnd());
        }
    }

    public static void WriteNext(Adoption adoption, ImmutableArray<PlannedFile> files, TextWriter output)
    {
        var folder = adoption.Folder == "." ? "" : $" {adoption.Folder}";
        output.WriteLine();
        output.WriteLine("Next:");
        output.WriteLine($"  copylint check{folder}");
        output.WriteLine("      See what is found today.");
        output.WriteLine($"  copylint known create{folder} --reason \"old copy\"");
        output.WriteLine("      Let it stand, so that only new findings are reported.");
        if (adoption.Ci == CiSystem.Gitlab && files.Any(file => file.Change == PlannedChange.Keep && file.File.Path.EndsWith(".gitlab-ci.yml", StringComparison.Ordinal) && !file.File.Path.StartsWith(".gitlab/", StringComparison.Ordinal)))
        {
            output.WriteLine("  Add to .gitlab-ci.yml, under include:");
            output.WriteLine("      - local: .gitlab/copylint.gitlab-ci.yml");
        }
    }
}
