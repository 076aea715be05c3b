using System.CommandLine;
using CopyLint.Workspace.Files;

namespace CopyLint.Cli.Commands;

/// <summary>The options that say where ignore files are heeded.</summary>
internal sealed class IgnoreOptions
{
    private readonly Option<bool> _none = new("--no-ignore") { Description = "Lint what .gitignore and .copylintignore leave out of folders too" };
    private readonly Option<bool> _everywhere = new("--force-exclude") { Description = "Leave out ignored files even where they are named, as hooks name them" };

    public IgnoreOptions(Command command)
    {
        command.Options.Add(_none);
        command.Options.Add(_everywhere);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_none) && result.GetValue(_everywhere))
            {
                result.AddError("--no-ignore and --force-exclude exclude each other.");
            }
        });
    }

    public IgnorePolicy Of(ParseResult result) =>
        result.GetValue(_none) ? IgnorePolicy.Nowhere : result.GetValue(_everywhere) ? IgnorePolicy.Everywhere : IgnorePolicy.InFolders;
}
