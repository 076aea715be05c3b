using System.Diagnostics;

namespace CopyLint.Integrations.EndToEnd;

/// <summary>A repository of a newsroom with a commit of clean copy, and <c>copylint</c> on the PATH.</summary>
public sealed class NewsRepository : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("copylint-news-").FullName;

    public NewsRepository()
    {
        var command = Path.Join(_root, "bin", "copylint");
        Directory.CreateDirectory(Path.Join(_root, "bin"));
        File.WriteAllText(command, $"#!/bin/sh\nexec dotnet '{Path.Join(AppContext.BaseDirectory, "copylint.dll")}' \"$@\"\n");
        Directory.CreateDirectory(Folder);
        Run("chmod", "+x", command).Exit.ShouldBe(0);
        Run("git", "init", "-q", "-b", "main").Exit.ShouldBe(0);
        Run("git", "config", "user.name", "Desk");
        Run("git", "config", "user.email", "desk@example.org");
        With("a.txt", "The council met.\n");
        Commit();
    }

    /// <summary>The folder of the product's own repository.</summary>
    public static string Product { get; } = FindProduct();

    public string Folder => Path.Join(_root, "news");

    /// <summary>A folder beside the repository.</summary>
    public string Beside(string name) => Path.Join(_root, name);

    public Dictionary<string, string> Environment { get; } = [];

    public void With(string name, string text) => File.WriteAllText(Path.Join(Folder, name), text);

    public void Commit()
    {
        Run("git", "add", ".").Exit.ShouldBe(0);
        Run("git", "commit", "-q", "--no-verify", "-m", "Copy").Exit.ShouldBe(0);
    }

    public (int Exit, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", ["-c", "exec \"$@\" 2>&1", "bash", program, .. arguments]) { WorkingDirectory = Folder, RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{Path.Join(_root, "bin")}:{System.Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["PRE_COMMIT_HOME"] = Beside("pre-commit");
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string FindProduct()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "CopyLint.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("CopyLint.sln");
        }

        return folder;
    }
}
