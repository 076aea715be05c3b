using System.Text.Json.Nodes;

namespace CopyLint.LanguageServer.Tests;

/// <summary>Whole conversations, word for word. In what the server says "*" stands for anything.</summary>
public sealed class TranscriptTests : IDisposable
{
    private const string FromEditor = "--> ";
    private const string FromServer = "<-- ";
    private const string End = "exit ";

    private readonly NewsFolder _folder = new();

    public static TheoryData<string> Transcripts =>
        [.. Directory.EnumerateFiles(Path.Join(AppContext.BaseDirectory, "Transcripts"), "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void The_server_says_what_the_transcript_says(string name)
    {
        using var editor = new Editor(_folder.Path, capabilities: null);
        var said = 0;
        foreach (var line in File.ReadLines(Path.Join(AppContext.BaseDirectory, "Transcripts", name)))
        {
            var text = line.Replace("{root}", new Uri(_folder.Path).AbsoluteUri, StringComparison.Ordinal);
            if (text.StartsWith(FromEditor, StringComparison.Ordinal))
            {
                editor.Send(text[FromEditor.Length..]);
            }
            else if (text.StartsWith(FromServer + End, StringComparison.Ordinal))
            {
                editor.ExitCode().ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(text[(FromServer.Length + End.Length)..]);
            }
            else if (text.StartsWith(FromServer, StringComparison.Ordinal))
            {
                var expected = JsonNode.Parse(text[FromServer.Length..]);
                var actual = editor.WaitFor(_ => true);
                IsSame(expected, actual).ShouldBeTrue($"expected {expected!.ToJsonString()}\nbut was  {actual.ToJsonString()}");
                said++;
            }
        }

        said.ShouldBePositive();
        editor.Rest(TimeSpan.Zero).ShouldBeEmpty();
    }

    private static bool IsSame(JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonValue any, _) when any.GetValueKind() == System.Text.Json.JsonValueKind.String && any.GetValue<string>() == "*" => actual is not null,
        (JsonObject left, JsonObject right) => left.Count == right.Count && left.All(pair => right.ContainsKey(pair.Key) && IsSame(pair.Value, right[pair.Key])),
        (JsonArray left, JsonArray right) => left.Count == right.Count && left.Zip(right).All(pair => IsSame(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(expected, actual),
    };
}
