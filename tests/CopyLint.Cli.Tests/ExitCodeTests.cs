namespace CopyLint.Cli.Tests;

public sealed class ExitCodeTests : IDisposable
{
    private readonly TempFolder _folder = new TempFolder()
        .With("warn.txt", "Unconfirmed reports put the toll at nine.\n")
        .With("clean.txt", "The council met on Monday.\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, "check", "clean.txt")]
    [InlineData(0, "check", "warn.txt")]
    [InlineData(1, "check", "warn.txt", "--fail-on", "warning")]
    [InlineData(1, "check", ".", "--fail-on", "suggestion")]
    [InlineData(0, "check", "warn.txt", "--fail-on", "never")]
    [InlineData(2, "check", "warn.txt", "gone.txt", "--fail-on", "warning")]
    [InlineData(2, "check", "clean.txt", "gone.txt", "--fail-on", "never")]
    [InlineData(0, "check", "warn.txt", "--fail-on", "warning", "--ignore", "CL1")]
    [InlineData(0, "--version")]
    [InlineData(0, "--help")]
    [InlineData(2)]
    public void Exit_code(int exit, params string[] arguments) => _folder.Run(arguments).Exit.ShouldBe(exit);

    [Fact]
    public void An_error_gives_1_by_default()
    {
        _folder.With("house/rumor.yml", "id: CL1002\nseverity: error\n");

        var result = _folder.Run("check", "warn.txt", "--rules", "house");

        result.Exit.ShouldBe(1);
        result.Lines.ShouldContain(line => line.StartsWith("warn.txt(1,1): error CL1002: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_path_the_current_folder_is_linted() =>
        _folder.Run("check").Output.ShouldStartWith("warn.txt(1,1): warning CL1002: ");

    [Fact]
    public void An_interrupt_gives_130()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var process = CopyLintProcess.Start(new CliRequest(["check", "-"], _folder.Path));
        Thread.Sleep(1_500);
        System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();

        process.WaitForExit(30_000).ShouldBeTrue();
        process.ExitCode.ShouldBe(130);
        process.StandardOutput.ReadToEnd().ShouldBeEmpty();
    }

    [Fact]
    public void A_reader_that_goes_away_is_no_crash()
    {
        for (var i = 0; i < 3_000; i++)
        {
            _folder.With($"many/{i:0000}.txt", "Unconfirmed reports put the toll at nine.\n");
        }

        using var process = CopyLintProcess.Start(new CliRequest(["check", "many"], _folder.Path));
        process.StandardOutput.ReadLine().ShouldNotBeNull();
        process.StandardOutput.Close();

        process.StandardError.ReadToEnd().ShouldBeEmpty();
        process.WaitForExit(30_000).ShouldBeTrue();
        process.ExitCode.ShouldBe(0);
    }
}
