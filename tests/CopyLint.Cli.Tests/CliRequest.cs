namespace CopyLint.Cli.Tests;

/// <summary>A call of the program.</summary>
/// <param name="Folder">The current folder; null is the repository.</param>
public sealed record CliRequest(string[] Arguments, string? Folder = null)
{
    public byte[] Input { get; init; } = [];

    public (string Name, string Value)[] Environment { get; init; } = [];
}
