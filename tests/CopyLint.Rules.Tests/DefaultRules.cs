using System.Collections.Immutable;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;

namespace CopyLint.Rules.Tests;

/// <summary>The repository's rules folder, compiled once for all tests.</summary>
internal static class DefaultRules
{
    private static readonly Lazy<(RulePack? Pack, IReadOnlyList<HouseFileError> Errors)> s_compiled = new(() =>
    {
        var errors = new RuleFileErrors();
        return (RuleCompiler.Compile(Sources, errors), errors.All);
    });

    public static string Root { get; } = FindRoot();

    public static ImmutableArray<PackSource> Sources { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Root, "rules"), "*.yml", SearchOption.AllDirectories)
            .Select(path => new PackSource(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(source => source.Path, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<HouseFileError> Errors => s_compiled.Value.Errors;

    public static RulePack Pack => s_compiled.Value.Pack ?? throw new InvalidOperationException(string.Join('\n', Errors));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CopyLint.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
