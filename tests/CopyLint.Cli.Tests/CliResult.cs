using System.Text.Json;

namespace CopyLint.Cli.Tests;

public sealed record CliResult(int Exit, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonElement[] JsonLines => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];
}
