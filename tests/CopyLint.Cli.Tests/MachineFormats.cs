namespace CopyLint.Cli.Tests;

/// <summary>The formats that are made for other programs.</summary>
public static class MachineFormats
{
    public static TheoryData<string> All { get; } = ["json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"];

    /// <summary>Runs <c>check</c> without what a CI system around the tests says of its own run.</summary>
    public static CliResult Check(this TempFolder folder, string format, params string[] arguments) =>
        CopyLintProcess.Run(new CliRequest(["check", "--format", format, .. arguments], folder.Path)
        {
            Environment = [("GITHUB_WORKSPACE", ""), ("GITHUB_STEP_SUMMARY", ""), ("CI_PROJECT_DIR", "")],
        });
}
