using System.Diagnostics;

namespace CopyLint.Cli.Tests;

/// <summary>A run that is killed while it fixes leaves every file as it was or as it should be.</summary>
public sealed class KilledFixTests : IDisposable
{
    private const int Files = 120;
    private const int Kills = 50;

    private static readonly string s_old = string.Concat(Enumerable.Repeat("The council met at the the hall in in town.\n\n", 60));
    private static readonly string s_new = s_old.Replace("the the", "the", StringComparison.Ordinal).Replace("in in", "in", StringComparison.Ordinal);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_is_the_old_or_the_new_one()
    {
        var whole = Stopwatch.StartNew();
        Reset();
        Start().WaitForExit();
        whole.Stop();
        Texts().ShouldAllBe(text => text == s_new);
        var random = new Random(20261121);
        var cutShort = 0;
        for (var i = 0; i < Kills; i++)
        {
            Reset();
            using var process = Start();
            Thread.Sleep(random.Next((int)whole.ElapsedMilliseconds + 20));
            process.Kill();
            process.WaitForExit();

            var texts = Texts();
            texts.ShouldAllBe(text => text == s_old || text == s_new);
            cutShort += texts.Contains(s_old) && texts.Contains(s_new) ? 1 : 0;
        }

        cutShort.ShouldBeGreaterThan(0);
        Reset();
        Start().WaitForExit();
        Texts().ShouldAllBe(text => text == s_new);
        Directory.GetFiles(Path.Join(_folder.Path, "s")).Length.ShouldBe(Files);
    }

    private void Reset()
    {
        for (var i = 0; i < Files; i++)
        {
            _folder.With($"s/{i:000}.txt", s_old);
        }
    }

    private string[] Texts() => [.. Enumerable.Range(0, Files).Select(i => File.ReadAllText(Path.Join(_folder.Path, "s", $"{i:000}.txt")))];

    /// <summary>The program itself, so that the kill meets no other process in its place.</summary>
    private Process Start()
    {
        var start = new ProcessStartInfo(ProgramUnderTest.Command[0], [.. ProgramUnderTest.Command[1..], "check", "--fix", "s", "--select", "CL2001"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
