using System.IO.Compression;
using System.Xml.Linq;

namespace CopyLint.Tool.EndToEnd;

/// <summary><c>dotnet pack</c> gives a package that <c>dotnet tool install</c> installs and that runs.</summary>
public sealed class ToolTests(InstalledTool tool) : IClassFixture<InstalledTool>
{
    [Fact]
    public void The_package_says_what_it_is()
    {
        using var package = ZipFile.OpenRead(tool.Package);
        using var file = package.GetEntry("CopyLint.nuspec").ShouldNotBeNull().Open();
        var said = XDocument.Load(file).Descendants().Where(element => !element.HasElements).ToLookup(element => element.Name.LocalName, element => element.Value);

        said["id"].ShouldBe(["CopyLint"]);
        said["license"].ShouldBe(["MIT"]);
        said["readme"].ShouldBe(["README.md"]);
        said["description"].ShouldHaveSingleItem().ShouldStartWith("Lints news copy");
        package.GetEntry("README.md").ShouldNotBeNull().Length.ShouldBe(new FileInfo(Path.Join(InstalledTool.Repository, "README.md")).Length);
    }

    [Fact]
    public void It_holds_the_program_and_nothing_that_is_not_needed()
    {
        using var package = ZipFile.OpenRead(tool.Package);
        var files = package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("tools/", StringComparison.Ordinal)).ToArray();

        files.ShouldContain(name => name.EndsWith("/copylint.dll", StringComparison.Ordinal));
        files.ShouldContain(name => name.EndsWith("/DotnetToolSettings.xml", StringComparison.Ordinal));
        files.Where(name => name.EndsWith(".resources.dll", StringComparison.Ordinal) || name.Contains("xunit", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        new FileInfo(tool.Package).Length.ShouldBeInRange(1_000_000, 15_000_000);
    }

    [Fact]
    public void The_installed_command_finds_faults_with_the_rules_in_it()
    {
        var (exit, output, error) = tool.Run("check", "seeds");

        error.ShouldBeEmpty();
        exit.ShouldBe(1);
        output.ShouldContain("seeds/003_dbafe4ddee4208f9.txt(");
        output.ShouldContain(": error CL2001: ");
        output.ShouldContain(": warning CL7003: ");
    }

    [Fact]
    public void It_writes_the_report_and_explains_rules()
    {
        tool.Run("check", "seeds", "--format", "html").Output.ShouldStartWith("<!DOCTYPE html>");
        tool.Run("explain", "CL4001").Output.ShouldStartWith("CL4001 anonymity-without-reason");
        tool.Run("--version").Exit.ShouldBe(0);
    }
}
