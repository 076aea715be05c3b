using System.CommandLine;
using CopyLint.Formats;
using CopyLint.Workspace.Files;

namespace CopyLint.Cli.Commands;

/// <summary>The options that say how stories are read.</summary>
internal sealed class InputOptions
{
    private readonly Option<InputFormat> _format = Choice.Of("--input", "format", InputFormat.Auto, "How the stories are stored");
    private readonly Option<long> _size = Amount.OfSize("--max-file-size", FileReader.DefaultMaxFileSize, "Refuse larger files [default: 64MB]");
    private readonly Option<string?> _name = new("--stdin-filename") { Description = "The name that '-' has in findings, and whose folder's house words hold", HelpName = "path" };

    public InputOptions(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_size);
        command.Options.Add(_name);
    }

    public CheckOptions Apply(ParseResult result, CheckOptions options) => options with
    {
        Input = result.GetValue(_format),
        MaxFileSize = result.GetValue(_size),
        StdinFileName = result.GetValue(_name),
    };
}
