using System.CommandLine;
using CopyLint.Formats.Decoding;
using CopyLint.Cli.Output;
using CopyLint.Model;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Packs;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Cli.Commands;

/// <summary><c>copylint inspect</c>: what the engine sees in a story.</summary>
internal static class InspectCommand
{
    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("file") { Description = "The story; '-' is standard input" };
        var format = Choice.Of("--format", "format", OutputFormat.Text, "How the model is written", OutputFormat.Text, OutputFormat.Json);
        var size = Amount.OfSize("--max-file-size", FileReader.DefaultMaxFileSize, "Refuse larger files [default: 64MB]");
        var command = new Command("inspect", "Show blocks, sentences and all elements of the story model with every property that a rule can ask for.") { file, format, size };
        command.SetAction(result => (int)Run(result.GetValue(file)!, result.GetValue(format), result.GetValue(size), streams));
        return command;
    }

    private static ExitCode Run(string path, OutputFormat format, long maxFileSize, Streams streams)
    {
        var reader = new FileReader(maxFileSize);
        var isRead = path == CheckCommand.StandardInput
            ? reader.TryRead(Console.OpenStandardInput(), "stdin", out var bytes, out var problem)
            : reader.TryRead(new CopyFile(path, path), out bytes, out problem);
        if (!isRead)
        {
            return streams.Trouble(problem!.Message);
        }

        if (StoryDecoder.Decode(bytes).Text is not { } text)
        {
            return streams.Trouble($"The file '{path}' is binary: it holds NUL bytes.");
        }

        if (RuleLoading.Load(null, streams) is not { } pack)
        {
            return ExitCode.Trouble;
        }

        var model = StoryModel.Create(SourceText.From(text), pack.Rules.Lexicon);
        if (format == OutputFormat.Json)
        {
            InspectJson.Write(model, path, streams.Out);
        }
        else
        {
            new InspectText(model, streams.Results).Write();
        }

        return ExitCode.Clean;
    }
}
