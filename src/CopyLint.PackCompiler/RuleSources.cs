using System.Collections.Immutable;
using CopyLint.Rules;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;

namespace CopyLint.PackCompiler;

/// <summary>The rules folder on disk, compiled; errors are printed as MSBuild reads them.</summary>
internal static class RuleSources
{
    public static RulePack? Compile(string folder, TextWriter output)
    {
        var errors = new RuleFileErrors();
        var pack = RuleCompiler.Compile(Read(folder), errors);
        foreach (var error in errors.All)
        {
            output.WriteLine(error with { Path = Path.GetFullPath(error.Path, Path.GetDirectoryName(Path.GetFullPath(folder))!) });
        }

        return pack;
    }

    private static ImmutableArray<PackSource> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.yml", SearchOption.AllDirectories)
            .Select(file => new PackSource($"rules/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", File.ReadAllText(file))),
    ];
}
