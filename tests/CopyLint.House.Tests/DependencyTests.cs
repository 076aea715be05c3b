using System.Xml.Linq;

namespace CopyLint.House.Tests;

/// <summary>Dependencies point one way: Cli -> LanguageServer -> Workspace -> Rules, Formats -> Core.</summary>
public sealed class DependencyTests
{
    private static readonly string[] s_order = ["CopyLint.Core", "CopyLint.Formats", "CopyLint.Rules", "CopyLint.PackCompiler", "CopyLint.Workspace", "CopyLint.LanguageServer", "CopyLint.Cli"];

    private static readonly Dictionary<string, string[]> s_packageOwners = new(StringComparer.Ordinal)
    {
        ["Microsoft.CodeAnalysis.CSharp"] = ["CopyLint.Core", "CopyLint.Rules"],
        ["YamlDotNet"] = ["CopyLint.Rules"],
        ["Humanizer.Core"] = ["CopyLint.Rules"],
        ["AngleSharp"] = ["CopyLint.Formats"],
        ["Markdig"] = ["CopyLint.Formats"],
        ["System.CommandLine"] = ["CopyLint.Cli"],
        ["Spectre.Console"] = ["CopyLint.Cli"],
    };

    [Fact]
    public void Projects_refer_only_to_projects_below_them() =>
        References("ProjectReference")
            .Where(reference => Level(Path.GetFileNameWithoutExtension(reference.To)) is var level && (level < 0 || level >= Level(reference.From)))
            .ShouldBeEmpty();

    [Fact]
    public void Packages_stay_with_their_owners() =>
        References("PackageReference")
            .Where(reference => !s_packageOwners.TryGetValue(reference.To, out var owners) || !owners.Contains(reference.From))
            .ShouldBeEmpty();

    [Fact]
    public void Tests_do_not_refer_to_tests() =>
        Repository.Files("tests", "*.csproj")
            .SelectMany(path => Items(path, "ProjectReference"))
            .Where(reference => reference.To.Contains("Tests", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Package_versions_are_central() =>
        Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj"))
            .Where(path => XDocument.Parse(Repository.Read(path)).Descendants("PackageReference").Any(item => item.Attribute("Version") is not null))
            .ShouldBeEmpty();

    private static int Level(string project) => Array.IndexOf(s_order, project);

    private static IEnumerable<(string From, string To)> References(string kind) =>
        Repository.Files("src", "*.csproj").SelectMany(path => Items(path, kind));

    private static IEnumerable<(string From, string To)> Items(string project, string kind) =>
        XDocument.Parse(Repository.Read(project)).Descendants(kind)
            .Select(item => (Path.GetFileNameWithoutExtension(project), item.Attribute("Include")!.Value.Replace('\\', '/')));
}
