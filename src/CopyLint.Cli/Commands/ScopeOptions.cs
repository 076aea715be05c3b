using System.Collections.Immutable;
using System.CommandLine;

namespace CopyLint.Cli.Commands;

/// <summary>The options that say which files, and which of their lines, a check is about.</summary>
internal sealed class ScopeOptions
{
    private readonly Option<string?> _list = new("--files-from") { Description = "Lint the files listed here, one a line or ended by NUL bytes; '-' is standard input", HelpName = "file" };
    private readonly Option<string?> _since = new("--changed-since") { Description = "Only findings on lines that have changed since this commit or branch was left, as Git tells it", HelpName = "ref" };
    private readonly Option<int> _max = Amount.OfFindings("--max", "How many findings at or above --fail-on are let pass before they give exit code 1 [default: 0]");
    private readonly Option<bool> _staged = new("--staged") { Description = "Only findings on lines that are staged, in the files as they are staged" };

    public ScopeOptions(Command command)
    {
        foreach (var option in (Option[])[_list, _since, _staged, _max])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(_since) is not null && result.GetValue(_staged))
            {
                result.AddError("--changed-since and --staged exclude each other.");
            }
        });
    }

    /// <param name="named">The paths on the command line; none is the current folder, unless there is a list.</param>
    public CheckOptions Apply(ParseResult result, string[]? named, CheckOptions options) => options with
    {
        Paths = named is { Length: > 0 } || result.GetValue(_list) is not null ? [.. named ?? []] : ["."],
        FilesFrom = result.GetValue(_list),
        ChangedSince = result.GetValue(_since),
        Max = result.GetValue(_max),
        IsStaged = result.GetValue(_staged),
    };
}
