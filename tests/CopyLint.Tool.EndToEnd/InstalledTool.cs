using System.Diagnostics;

namespace CopyLint.Tool.EndToEnd;

/// <summary>The product packed, and the package installed into a folder of its own, as <c>dotnet tool install</c> does it.</summary>
public sealed class InstalledTool : IDisposable
{
    private static readonly string s_host =
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    public InstalledTool()
    {
        Folder = Directory.CreateTempSubdirectory("copylint-tool-").FullName;
        Succeed(s_host, "pack", "src/CopyLint.Cli", "-c", "Release", "-o", Folder, "-nologo");
        Package = Directory.EnumerateFiles(Folder, "*.nupkg").ShouldHaveSingleItem();
        var sources = Path.Join(Folder, "nuget.config");
        File.WriteAllText(sources, $"<configuration><packageSources><clear /><add key=\"here\" value=\"{Folder}\" /></packageSources></configuration>");
        Succeed(s_host, "tool", "install", "CopyLint", "--tool-path", Path.Join(Folder, "bin"), "--configfile", sources);
    }

    public static string Repository { get; } = FindRepository();

    /// <summary>Where the package and, in <c>bin</c>, the command are.</summary>
    public string Folder { get; }

    public string Package { get; }

    public (int Exit, string Output, string Error) Run(params string[] arguments) => Run(Path.Join(Folder, "bin", "copylint"), arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Succeed(string program, params string[] arguments)
    {
        var (exit, output, error) = Run(program, arguments);
        exit.ShouldBe(0, $"{string.Join(' ', arguments)}\n{output}{error}");
    }

    private static (int Exit, string Output, string Error) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.IsPathRooted(s_host))
        {
            start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(s_host);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "CopyLint.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("CopyLint.sln");
        }

        return folder;
    }
}
