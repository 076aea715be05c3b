using System.Collections.Immutable;
using System.CommandLine;
using CopyLint.Formats;
using CopyLint.Formats.Decoding;
using CopyLint.Cli.Output;
using CopyLint.Model;
using CopyLint.Text;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Packs;

namespace CopyLint.Cli.Commands;

/// <summary><c>copylint inspect</c>: what the engine sees in a story.</summary>
internal static class InspectCommand
{
    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("file") { Description = "The story; '-' is standard input" };
        var format = Choice.Of("--format", "format", OutputFormat.Text, "How the model is written", OutputFormat.Text, OutputFormat.Json);
        var size = Amount.OfSize("--max-file-size", FileReader.DefaultMaxFileSize, "Refuse larger files [default: 64MB]");
        var input = Choice.Of("--input", "format", InputFormat.Auto, "How the story is stored");
        var command = new Command("inspect", "Show blocks, sentences and all elements of the story model with every property that a rule can ask for.") { file, format, input, size };
        command.SetAction(result => (int)Run(result.GetValue(file)!, result.GetValue(format), result.GetValue(input), result.GetValue(size), streams));
        return command;
    }

    private static ExitCode Run(string path, OutputFormat format, InputFormat input, long maxFileSize, Streams streams)
    {
        var reader = new FileReader(maxFileSize);
        var isRead = path == CheckCommand.StandardInput
            ? reader.TryRead(Console.OpenStandardInput(), "stdin", out var bytes, out var problem)
            : reader.TryRead(new CopyFile(path, path), out bytes, out problem);
        if (!isRead)
        {
            return streams.Trouble(problem!.Message);
        }

        var story = StoryDecoder.Decode(bytes);
        if (story.Text is not { } text)
        {
            return streams.Trouble($"The file '{path}' {story.Problem}");
        }

        return FormatDetector.Detect(path, story, input) is { } found ? Write(StoryReader.Read(found, story), path, text, format, streams)
            : streams.Trouble($"The file '{path}' holds no story.");
    }

    private static ExitCode Write(ReadFile read, string path, string text, OutputFormat format, Streams streams)
    {
        if (RuleLoading.Load(null, streams) is not { } pack)
        {
            return ExitCode.Trouble;
        }

        ImmutableArray<(StoryModel Model, ReadStory Story)> stories = [.. read.Stories.Select(story => (StoryModel.Create(story.Source, pack.Rules.Lexicon), story))];
        var lines = new LineMap(text);
        if (format == OutputFormat.Json)
        {
            InspectJson.Write(stories, path, streams.Out);
        }
        else
        {
            foreach (var (model, story) in stories)
            {
                new InspectText(model, story, lines, streams.Results).Write();
            }
        }

        if (read.Error is { } error)
        {
            return streams.Trouble(error.At(path, lines));
        }

        return ExitCode.Clean;
    }
}
