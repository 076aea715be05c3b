using System.Text;

namespace CopyLint.Cli.Tests;

/// <summary>A folder of its own for one test, away from any word list.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder()
    {
        Path = Directory.CreateTempSubdirectory("copylint-").FullName;
        Directory.CreateDirectory(System.IO.Path.Join(Path, ".git"));
    }

    public string Path { get; }

    public TempFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public TempFolder With(string name, byte[] bytes)
    {
        var path = System.IO.Path.Join(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public CliResult Run(params string[] arguments) => CopyLintProcess.Run(new CliRequest(arguments, Path));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
