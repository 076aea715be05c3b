using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace CopyLint.House.Tests;

/// <summary>The repository that these tests were built from.</summary>
public static class Repository
{
    private static readonly Lazy<ImmutableArray<SourceFile>> s_sources = new(() => [.. Parse("src")]);

    public static string Root { get; } = FindRoot();

    /// <summary>All C# files of the product, in the order of their paths.</summary>
    public static ImmutableArray<SourceFile> Sources => s_sources.Value;

    /// <summary>The paths below a folder, with forward slashes and relative to the root, without what a build makes.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Join(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "TestResults"))
            .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Join(Root, path));

    private static IEnumerable<SourceFile> Parse(string folder) =>
        from path in Files(folder, "*.cs")
        let text = Read(path)
        select new SourceFile(path, CSharpSyntaxTree.ParseText(text, path: path).GetCompilationUnitRoot());

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "CopyLint.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("CopyLint.sln");
        }

        return folder;
    }
}
