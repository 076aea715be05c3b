using System.Runtime.CompilerServices;

namespace CopyLint.Cli.Tests;

/// <summary>
/// Compares with a reviewed file beside the test, <c>CLASS.CASE.verified.txt</c>. Where they differ, what was received is
/// written beside it as <c>.received.txt</c>: read it, and rename it if every line is right.
/// </summary>
public static class Snapshot
{
    public static void Match(string received, string name, [CallerFilePath] string test = "")
    {
        var of = $"{Path.GetFileNameWithoutExtension(test)}.{name}";
        received.ShouldMatchApproved(c => c
            .NoDiff()
            .WithStringCompareOptions(StringCompareShould.IgnoreLineEndings)
            .WithFilenameGenerator((_, _, kind, extension) => $"{of}.{(kind == "approved" ? "verified" : kind)}.{extension}"));
    }
}
