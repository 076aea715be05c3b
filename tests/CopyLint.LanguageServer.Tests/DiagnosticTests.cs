using System.Text.Json.Nodes;

namespace CopyLint.LanguageServer.Tests;

public sealed class DiagnosticTests : IDisposable
{
    private const string Doubled = "He saw the the dog.";

    private readonly NewsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_client_gets_what_it_says_it_understands()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);

        var publish = Published(editor, editor.Uri("a.txt"), Doubled, version: 7);

        publish["version"]!.GetValue<int>().ShouldBe(7);
        var found = publish["diagnostics"]!.AsArray().ShouldHaveSingleItem()!;
        found["tags"]!.ToJsonString().ShouldBe("[1]");
        var page = new Uri(found["codeDescription"]!["href"]!.GetValue<string>()).LocalPath;
        SpinWait.SpinUntil(() => File.Exists(page), TimeSpan.FromSeconds(30)).ShouldBeTrue(page);
        File.ReadAllText(page).ShouldStartWith("# CL2001: A word stands twice in a row\n");
    }

    [Fact]
    public void A_client_that_names_nothing_gets_no_more_than_every_client_knows()
    {
        using var editor = new Editor(_folder.Path, Capabilities.None);

        var publish = Published(editor, editor.Uri("a.txt"), Doubled, version: 7);

        publish.Select(pair => pair.Key).ShouldBe(["uri", "diagnostics"]);
        publish["diagnostics"]!.AsArray().ShouldHaveSingleItem()!.AsObject().Select(pair => pair.Key).ShouldBe(["range", "severity", "code", "source", "message"]);
    }

    [Fact]
    public void Other_mentions_come_with_words()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = editor.Uri("a.txt");

        var found = editor.Opened(uri, "An adviser spoke on Monday.\n\nThe advisor left, and the adviser came back.\n");

        var related = found.Single(finding => finding!["relatedInformation"] is not null)!["relatedInformation"]![0]!;
        related["location"]!["uri"]!.GetValue<string>().ShouldBe(uri);
        related["message"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("file:///news/a.json")]
    [InlineData("file:///news/a.ninjs")]
    [InlineData("untitled:Untitled-1")]
    public void A_story_in_json_is_checked(string uri)
    {
        using var editor = new Editor(_folder.Path);

        var found = editor.Opened(uri, """{"uri": "urn:a", "headline": "Storm \u201cCloses\u201d Roads", "body_text": "He saw the the dog."}""", "json");

        var finding = found.Where(finding => finding!["code"]!.GetValue<string>() == "CL2001").ShouldHaveSingleItem()!;
        finding["range"]!.ToJsonString().ShouldBe("""{"start":{"line":0,"character":84},"end":{"line":0,"character":91}}""");
    }

    [Theory]
    [InlineData("file:///a/package.json", """{"name": "the the", "description": "He saw the the dog.", "keywords": ["headline", "body_text"]}""")]
    [InlineData("file:///a/en.json", """{"headline": "He saw the the dog.", "items": [{"headline": "It was was late."}]}""")]
    [InlineData("file:///a/tsconfig.json", """{"compilerOptions": {"paths": {"the the": ["He saw the the dog."]} } }""")]
    [InlineData("file:///a/broken.json", """{"headline": "Storm", "body_text": "He saw the the dog.""")]
    [InlineData("untitled:Untitled-1", """{"a": "He saw the the dog."}""")]
    public void Other_json_stays_silent(string uri, string text)
    {
        using var editor = new Editor(_folder.Path);

        editor.Opened(uri, text, "json").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("untitled:Untitled-1")]
    [InlineData("file:///c%3A/news%20room/st%C3%B3ry%231.txt")]
    [InlineData("file:///tmp/a%23b%3Fc%2520d%20%C3%A9.txt")]
    [InlineData("vscode-notebook-cell:/x/y.ipynb#W0sZmlsZQ%3D%3D")]
    [InlineData("no uri at all")]
    public void Every_uri_comes_back_as_it_was_given(string uri)
    {
        using var editor = new Editor(_folder.Path);

        editor.Opened(uri, Doubled).Count.ShouldBe(1);
    }

    [Fact]
    public void What_the_editor_holds_counts_and_not_the_disk()
    {
        _folder.With("a.txt", "It was late.");
        using var editor = new Editor(_folder.Path);

        editor.Opened(editor.Uri("a.txt"), Doubled).Count.ShouldBe(1);
    }

    [Fact]
    public void A_client_that_asks_is_answered_and_not_pushed_to()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Pull);
        var uri = editor.Uri("a.txt");
        editor.Open(uri, Doubled);

        var first = editor.Ask("textDocument/diagnostic", $$"""{"textDocument":{"uri":"{{uri}}"},"identifier":"copylint"}""");
        var id = first["resultId"]!.GetValue<string>();
        var second = editor.Ask("textDocument/diagnostic", $$"""{"textDocument":{"uri":"{{uri}}"},"previousResultId":"{{id}}"}""");

        first["kind"]!.GetValue<string>().ShouldBe("full");
        first["items"]!.AsArray().Count.ShouldBe(1);
        second.ToJsonString().ShouldBe($$"""{"kind":"unchanged","resultId":"{{id}}"}""");
        editor.Rest(TimeSpan.FromMilliseconds(200)).Where(message => Editor.Method(message) == "textDocument/publishDiagnostics").ShouldBeEmpty();
    }

    [Fact]
    public void Findings_without_number_are_counted_and_not_shown()
    {
        using var editor = new Editor(_folder.Path);

        var found = editor.Opened(editor.Uri("a.txt"), string.Concat(Enumerable.Range(0, 3000).Select(i => $"He saw the the dog {i}.\n\n")));

        found.Count.ShouldBe(1001);
        found[^1]!["message"]!.GetValue<string>().ShouldContain(" more findings ");
    }

    [Fact]
    public void Files_that_are_no_copy_have_no_findings()
    {
        using var editor = new Editor(_folder.Path);

        editor.Opened(editor.Uri("a.yml"), "text: He saw the the dog.", "yaml").ShouldBeEmpty();
        editor.Opened(editor.Uri(".copylint-words.txt"), "the the").ShouldBeEmpty();
    }

    private static JsonObject Published(Editor editor, string uri, string text, int version)
    {
        editor.Open(uri, text, version);
        return editor.Publish(uri);
    }
}
