using CopyLint.Cli.Output;
using CopyLint.Workspace.Ignoring;

namespace CopyLint.Cli.Commands;

/// <summary>Options of <c>check</c> that do not go together, or with what is there.</summary>
internal static class CheckMisuse
{
    /// <summary>What to tell the user, or null.</summary>
    public static string? Of(CheckOptions options) => OfScope(options) ?? OfFixes(options) ?? options switch
    {
        { KnownFile: { } known, MayLackKnownFile: false } when !KnownFindings.Exists(known) => $"The known findings file '{known}' does not exist.",
        _ => null,
    };

    private static string? OfScope(CheckOptions options) => options switch
    {
        { IsStandardInput: true, HasChangedLines: true } => "--changed-since and --staged go with files, not with '-' (standard input).",
        { IsStandardInput: true } => null,
        _ when options.Paths.Contains(CheckCommand.StandardInput) => "'-' (standard input) cannot be mixed with files.",
        { StdinFileName: not null } => "--stdin-filename goes with '-' (standard input).",
        _ => null,
    };

    private static string? OfFixes(CheckOptions options) => options switch
    {
        { Fix: FixMode.None } => null,
        { HasChangedLines: true } => "--fix, --fix-offers and --diff work on whole files: they do not go with --changed-since or --staged.",
        { Fix: FixMode.Diff, Format: not OutputFormat.Text } => "--diff has a format of its own: leave --format away.",
        { Fix: FixMode.Offers, IsStandardInput: true } => "--fix-offers asks at a terminal; the copy cannot come from standard input, too.",
        { Fix: FixMode.Offers } when !OfferPrompt.HasTerminal => "--fix-offers asks at a terminal, and here is none. --fix makes the safe fixes; --format json lists the others.",
        _ => null,
    };
}
