namespace CopyLint.LanguageServer.Tests;

/// <summary>A folder of its own for one test, away from any word list.</summary>
public sealed class NewsFolder : IDisposable
{
    public NewsFolder()
    {
        Path = Directory.CreateTempSubdirectory("copylint-").FullName;
        Directory.CreateDirectory(System.IO.Path.Join(Path, ".git"));
    }

    public string Path { get; }

    public NewsFolder With(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public string PathOf(string name) => System.IO.Path.Join(Path, name);

    public string Read(string name) => File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
