namespace CopyLint.Cli.Tests;

/// <summary>The program that tests start: the one that is built beside them, or the one that the environment names.</summary>
public static class ProgramUnderTest
{
    /// <summary>Names another copylint to test, such as the native binary.</summary>
    public const string Variable = "COPYLINT_UNDER_TEST";

    private static readonly string s_host =
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    /// <summary>What starts it: a program, and what stands before the arguments.</summary>
    public static string[] Command { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? [Path.GetFullPath(named)]
        : [s_host, Path.Join(AppContext.BaseDirectory, "copylint.dll")];

    /// <summary>The same for a shell.</summary>
    public static string Shell => string.Join(' ', Command.Select(word => $"'{word}'"));
}
