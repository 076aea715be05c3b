namespace CopyLint.Clients.EndToEnd;

/// <summary>What a client's process has printed.</summary>
public sealed record ClientResult(int Exit, string Output, string Error)
{
    /// <summary>The values of the lines 'KEY, tab, value'.</summary>
    public string[] Values(string key) =>
        [.. Output.Split('\n').Where(line => line.StartsWith($"{key}\t", StringComparison.Ordinal)).Select(line => line[(key.Length + 1)..].TrimEnd('\r'))];

    public string All => $"exit {Exit}\n{Output}\n{Error}";
}
