namespace CopyLint.Cli;

/// <summary>How results may look.</summary>
/// <param name="IsRich">Whether findings are shown with their source line: on a terminal.</param>
/// <param name="HasColor">Whether colors may be used.</param>
internal readonly record struct TerminalLook(bool IsRich, bool HasColor)
{
    /// <summary><c>FORCE_COLOR</c> treats a pipe as a terminal; <c>NO_COLOR</c> beats it for the colors.</summary>
    public static TerminalLook OfProcess()
    {
        var isRich = !Console.IsOutputRedirected || IsSet("FORCE_COLOR");
        return new TerminalLook(isRich, isRich && !IsSet("NO_COLOR") && Environment.GetEnvironmentVariable("TERM") != "dumb");
    }

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value && value != "0";
}
