using System.Diagnostics;
using CopyLint.Workspace.Files;
using FsCheck;
using FsCheck.Fluent;

namespace CopyLint.Workspace.Tests.Files;

/// <summary>Ignore files mean what they mean to git: held against git itself.</summary>
public sealed class IgnoreFilesTests : IDisposable
{
    private static readonly string[] s_paths =
    [
        "a.txt", "b.txt", "ab.txt", "A.txt", "#a.txt", "!a.txt", "a b.txt", "é.txt", "a[1].txt", "a-b.txt",
        "a/a.txt", "a/b.txt", "a/b/a.txt", "a/b/c/a.txt", "a/b/c/b.txt", "b/a.txt", "b/b/b.txt", "ab/a.txt", "ab/b/a.txt", "c/a/b/a.txt", "c/a.txt", "é/a.txt",
    ];

    private static readonly string[] s_parts =
    [
        "a", "b", "c", "ab", "*", "**", "?", "a*", "*b", "a?", "[ab]", "[!a]", "[a-b]", "[^c]", "[[:alpha:]]", "[]a]", "[a", "\\a", "é", "??", "#", "a b", "A", "***", "[-b]", "[b-]", "[[:x:]]", "[\\]a]",
    ];

    private readonly TempFolder _folder = new();

    public IgnoreFilesTests()
    {
        Directory.Delete(Path.Join(_folder.Path, ".git"));
        Git("", "init", "-q");
        foreach (var path in s_paths)
        {
            _folder.Write(path, "copy");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_git_ignores_is_ignored() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(120),
        Prop.ForAll(Arb.From(Gen.Zip(Lines, Lines)), files =>
        {
            _folder.Write(".gitignore", files.Item1);
            _folder.Write("a/.gitignore", files.Item2);
            var expected = Git(string.Join('\n', s_paths), "check-ignore", "--no-index", "--stdin").Split('\n', StringSplitOptions.RemoveEmptyEntries);

            var ignores = new IgnoreFiles(IgnorePolicy.InFolders);
            s_paths.Where(path => ignores.FindAny(Path.Join(_folder.Path, path)) is not null).ShouldBe(expected, $"{files}");
        }));

    [Fact]
    public void The_own_file_stands_above_gits_and_exclude_below()
    {
        _folder.Write(".git/info/exclude", "a.txt\nb.txt\n");
        _folder.Write(".gitignore", "!b.txt\nab.txt\nc/\n");
        _folder.Write("a/.copylintignore", "b/\n!a.txt\n");

        var ignores = new IgnoreFiles(IgnorePolicy.InFolders);

        s_paths.Where(path => path.StartsWith("a", StringComparison.Ordinal) && ignores.FindAny(Path.Join(_folder.Path, path)) is null)
            .ShouldBe(["a b.txt", "a[1].txt", "a-b.txt", "a/a.txt", "a/b.txt"]);
        ignores.FindAny(Path.Join(_folder.Path, "c", "a.txt"))!.Value.Pattern.Line.ShouldBe(3);
    }

    [Fact]
    public void Outside_a_repository_only_the_own_files_hold()
    {
        Directory.Delete(Path.Join(_folder.Path, ".git"), recursive: true);
        _folder.Write(".gitignore", "a.txt\n");
        _folder.Write(".copylintignore", "b.txt\n");

        new FileDiscovery([Path.Join(_folder.Path, "a")]).Folders().SelectMany(folder => folder.Files).Select(file => Path.GetRelativePath(_folder.Path, file.FullPath).Replace('\\', '/'))
            .ShouldBe(["a/a.txt", "a/b/a.txt", "a/b/c/a.txt"]);
    }

    private static Gen<string> Lines => Line.ListOf().Select(lines => string.Join('\n', lines.Take(5)) + "\n");

    private static Gen<string> Line =>
        from not in Gen.Elements("", "", "", "!", "\\")
        from start in Gen.Elements("", "", "/")
        from parts in Gen.Elements(s_parts).ListOf()
        from glue in Gen.Elements("/", "/", "")
        from end in Gen.Elements("", "", "", "/", ".txt", " ", "\\ ", "/*", "/**", "\r")
        select not + start + string.Join(glue, parts.Take(3)) + end;

    private string Git(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "core.excludesFile=", "-c", "core.quotePath=false", .. arguments])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var git = Process.Start(start)!;
        git.StandardInput.Write(input);
        git.StandardInput.Close();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }
}
