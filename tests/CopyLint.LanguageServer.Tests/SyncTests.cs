using System.Globalization;
using System.Text.Json.Nodes;

namespace CopyLint.LanguageServer.Tests;

/// <summary>What the server makes of edits is what it would make of the whole text.</summary>
public sealed class SyncTests : IDisposable
{
    private const string Start = "Storm closes roads\r\n\r\nOfficials said said that the the roads were closed.\n“It is is late,” 😀 he said.\r\rThe road is 8 kilometers long.\n";

    private readonly NewsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-16", 1)]
    [InlineData("utf-16", 2)]
    [InlineData("utf-8", 3)]
    [InlineData("utf-32", 4)]
    public void Thousands_of_random_edits_give_what_a_fresh_open_gives(string encoding, int seed)
    {
        const int Rounds = 25, EditsPerRound = 60;
        using var editor = new Editor(_folder.Path, Capabilities.Encoding(encoding));
        editor.Server["positionEncoding"]!.GetValue<string>().ShouldBe(encoding);
        var random = new Random(seed);
        var text = new EditedText(Start, encoding, random);
        var uri = editor.Uri("edited.txt");
        var version = 1;
        editor.Opened(uri, text.Text);

        for (var round = 0; round < Rounds; round++)
        {
            for (var edit = 0; edit < EditsPerRound;)
            {
                var changes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => text.Edit()).ToArray();
                edit += changes.Length;
                editor.Tell("textDocument/didChange", Change(uri, ++version, changes));
            }

            var fresh = $"untitled:fresh-{round}";
            var expected = editor.Opened(fresh, text.Text);
            Outline(editor, uri).ShouldBe(Outline(editor, fresh).Replace(fresh, uri, StringComparison.Ordinal));
            editor.Close(fresh);
            editor.Published(uri, version).ToJsonString().ShouldBe(expected.ToJsonString(), $"after round {round}, of the text {Editor.Json(text.Text)}");
        }
    }

    [Fact]
    public void A_burst_of_edits_gives_one_publish()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = editor.Uri("a.txt");
        editor.Opened(uri, "He saw the dog.");

        editor.SendTogether(Enumerable.Range(2, 20).Select(version => Message(uri, version, """{"range":{"start":{"line":0,"character":10},"end":{"line":0,"character":10}},"text":" the"}""")));
        editor.Published(uri, 21).Count.ShouldBePositive();

        editor.Rest(TimeSpan.FromMilliseconds(300)).Where(message => Editor.Method(message) == "textDocument/publishDiagnostics").ShouldBeEmpty();
    }

    [Fact]
    public void Versions_never_go_back()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = editor.Uri("a.txt");
        editor.Opened(uri, string.Concat(Enumerable.Repeat("He said that 10 people saw the dog on Monday. ", 500)));

        for (var version = 2; version <= 200; version++)
        {
            editor.Send(Message(uri, version, """{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"the "}"""));
        }

        editor.Publish(uri, 200);
        var versions = editor.Rest(TimeSpan.FromMilliseconds(300)).Where(message => Editor.Method(message) == "textDocument/publishDiagnostics").Select(VersionOf).ToArray();
        versions.ShouldBe(versions.Order());
        versions.ShouldAllBe(version => version < 200);
    }

    [Fact]
    public void A_change_without_a_range_replaces_everything_and_ranges_behind_the_end_are_clamped()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = editor.Uri("a.txt");
        editor.Opened(uri, "It was late.");

        editor.Tell("textDocument/didChange", Change(uri, 2, ["""{"text":"He saw the the dog.\nIt barked."}"""]));
        editor.Published(uri, 2).Count.ShouldBe(1);
        editor.Tell("textDocument/didChange", Change(uri, 3, ["""{"range":{"start":{"line":0,"character":10},"end":{"line":99,"character":99}},"text":" dog."}"""]));

        editor.Published(uri, 3).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_published_behind_a_close()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = editor.Uri("a.txt");

        editor.SendTogether(
        [
            $$"""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"{{uri}}","languageId":"plaintext","version":1,"text":{{Editor.Json(string.Concat(Enumerable.Repeat("He saw the the dog. ", 20_000)))}} } } }""",
            $$"""{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"{{uri}}"} } }""",
        ]);

        editor.Published(uri).ShouldBeEmpty();
        editor.Rest(TimeSpan.FromSeconds(1)).Where(message => Editor.Method(message) == "textDocument/publishDiagnostics").ShouldBeEmpty();
    }

    private static string Outline(Editor editor, string uri) => editor.Ask("textDocument/documentSymbol", $$"""{"textDocument":{"uri":"{{uri}}"} }""").ToJsonString();

    private static int VersionOf(JsonObject message) => message["params"]!["version"]!.GetValue<int>();

    private static string Message(string uri, int version, string change) =>
        $$"""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{{Change(uri, version, [change])}}}""";

    private static string Change(string uri, int version, string[] changes) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"textDocument":{"uri":"{{uri}}","version":{{version}}},"contentChanges":[{{string.Join(',', changes)}}]}""");
}
