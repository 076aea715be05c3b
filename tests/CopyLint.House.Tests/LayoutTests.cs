using System.Security.Cryptography;

namespace CopyLint.House.Tests;

public sealed class LayoutTests
{
    private static readonly string[] s_top =
    [
        "CopyLint.sln", "Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md", "global.json",
        "rules", "seeds", "src", "tests",
    ];

    [Fact]
    public void The_top_level_is_fixed() =>
        Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith('.') && name is not ("TestResults" or "BenchmarkDotNet.Artifacts"))
            .Order(StringComparer.Ordinal)
            .ShouldBe(s_top);

    /// <summary>But for tests that need more than the SDK: <c>dotnet test</c> leaves them to <c>.ci/run</c>.</summary>
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("CopyLint.sln").Replace('\\', '/');

        Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj"))
            .Where(path => !path.EndsWith(".EndToEnd.csproj", StringComparison.Ordinal) && !solution.Contains($"\"{path}\"", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_project_is_empty() =>
        Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj"))
            .Where(path => !Repository.Files(Path.GetDirectoryName(path)!, "*.cs").Any())
            .ShouldBeEmpty();

    [Theory]
    [InlineData("000_78fcc5f38c2b91da.txt", "7C2B570793B8786871DEA415A42CB84B32ED1299625BBDAEF4DCFFE331CF25AB")]
    [InlineData("001_f601ef981f5f21f9.txt", "1D212C6C7FBE341D4D774F7D2654AF51BEC510C1BBAED5202C7BCBFD8F52B1C6")]
    [InlineData("002_baa4f68e75db9c99.txt", "C204B22ACCE47ECA56632E9699CB6FF80A4E56E22CB8066E94C512BC34213289")]
    [InlineData("003_dbafe4ddee4208f9.txt", "91AA4246E27DB01FCDAFC9A3AD606932688FF2A68F5F85465EBE44303332F594")]
    [InlineData("004_4bbd0d4a2134be7a.txt", "64E2063BAAF78B9CB334E30DDA77E2B17F2A82691A97C31219D8DBF6F41CC541")]
    public void The_seeds_are_as_they_came(string name, string sha256) =>
        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Join(Repository.Root, "seeds", name)))).ShouldBe(sha256);

    [Fact]
    public void The_seeds_are_five() => Repository.Files("seeds", "*").Count().ShouldBe(5);
}
