namespace CopyLint.Cli.Tests;

public sealed class DeterminismTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_input_gives_the_same_bytes_for_any_number_of_jobs_and_any_order()
    {
        var seeds = Directory.EnumerateFiles(Path.Join(CopyLintProcess.Repository, "seeds")).Select(File.ReadAllText).ToArray();
        for (var i = 0; i < 60; i++)
        {
            _folder.With($"{i % 7}/{i:00}.txt", seeds[i % seeds.Length] + seeds[i * 3 % seeds.Length]);
        }

        var one = _folder.Run("check", ".", "--jobs", "1", "--format", "jsonl");

        one.Lines.Length.ShouldBeGreaterThan(60);
        _folder.Run("check", ".", "--jobs", "8", "--format", "jsonl").Output.ShouldBe(one.Output);
        _folder.Run("check", "6", "2", "./0", "1/", "5", "4", "3", "4/04.txt", "--jobs", "3", "--format", "jsonl").Output.ShouldBe(one.Output);
    }

    [Fact]
    public void Crlf_copies_give_the_same_lines_and_columns()
    {
        foreach (var seed in Directory.EnumerateFiles(Path.Join(CopyLintProcess.Repository, "seeds")))
        {
            var text = File.ReadAllText(seed).Replace("\r\n", "\n", StringComparison.Ordinal);
            _folder.With($"lf/{Path.GetFileName(seed)}", text).With($"crlf/{Path.GetFileName(seed)}", text.Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        var lf = _folder.Run("check", "lf").Output;

        _folder.Run("check", "crlf").Output.ShouldBe(lf.Replace("lf/", "crlf/", StringComparison.Ordinal));
    }
}
