using System.Text.Json.Nodes;

namespace CopyLint.LanguageServer.Tests;

/// <summary>Stories of one folder, compared with each other.</summary>
public sealed class EditionTests : IDisposable
{
    private const string First = """
        Ten people were killed and 25 were injured when a storm struck Port Ansel on Monday, the police said.

        Mayor Maria Lopez said the harbor in Port Ansel would stay closed until the weekend.
        """;

    private const string Second = """
        Twelve people were killed and 25 were injured when a storm struck Port Ansel on Monday, the police said.

        Mayor Maria Lopez told reporters in Port Ansel that schools would open again on Friday.
        """;

    private readonly NewsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_another_story_says_is_shown_with_its_words_and_follows_what_the_editor_holds()
    {
        _folder.With("first.txt", First).With("second.txt", Second);
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = editor.Uri("second.txt");

        editor.Open(uri, Second);
        var across = Until(editor, uri, found => found.Any(IsAcross)).First(IsAcross)!;
        across["relatedInformation"]![0]!["location"]!["uri"]!.GetValue<string>().ShouldBe(editor.Uri("first.txt"));
        across["relatedInformation"]![0]!["message"]!.GetValue<string>().ShouldNotBeEmpty();
        editor.Tell("textDocument/didChange", $$"""{"textDocument":{"uri":"{{uri}}","version":2},"contentChanges":[{"text":"The council met on Monday.\n"}]}""");

        Until(editor, uri, found => found.Count == 0).ShouldBeEmpty();
    }

    [Fact]
    public void A_client_that_asks_gets_all_stories_in_parts_with_progress()
    {
        _folder.With("a/first.txt", First).With("a/second.txt", Second).With("b/third.txt", "He saw the the dog.\n").With(".hidden/x.txt", "He saw the the dog.\n")
            .With("drafts/y.txt", "He saw the the dog.\n").With(".copylintignore", "drafts/\n");
        using var editor = new Editor(_folder.Path, Capabilities.Pull);

        var answer = editor.Ask("workspace/diagnostic", """{"identifier":"copylint","previousResultIds":[],"partialResultToken":"parts","workDoneToken":7}""");

        answer["items"]!.AsArray().ShouldBeEmpty();
        var progress = editor.Rest(TimeSpan.Zero).Where(message => Editor.Method(message) == "$/progress").Select(message => message["params"]!).ToArray();
        var reports = progress.Where(part => part["token"]!.ToJsonString() == "\"parts\"").SelectMany(part => part["value"]!["items"]!.AsArray()).ToArray();
        reports.Select(report => report!["uri"]!.GetValue<string>()).ShouldBe([editor.Uri("a/first.txt"), editor.Uri("a/second.txt"), editor.Uri("b/third.txt")]);
        reports[1]!["items"]!.AsArray().ShouldContain(found => IsAcross(found));
        progress.Where(part => part["token"]!.ToJsonString() == "7").Select(part => part["value"]!["kind"]!.GetValue<string>()).ShouldBe(["begin", "report", "report", "end"]);
    }

    [Fact]
    public void What_the_client_has_already_is_only_named_until_it_changes()
    {
        _folder.With("a.txt", "He saw the the dog.\n").With("b.txt", "It was late.\n");
        using var editor = new Editor(_folder.Path, Capabilities.Pull);
        var first = editor.Ask("workspace/diagnostic", """{"previousResultIds":[]}""")["items"]!.AsArray();
        var known = string.Join(',', first.Select(report => $$"""{"uri":{{report!["uri"]!.ToJsonString()}},"value":{{report["resultId"]!.ToJsonString()}} }"""));

        var again = editor.Ask("workspace/diagnostic", $$"""{"previousResultIds":[{{known}}]}""")["items"]!.AsArray();
        editor.Open(editor.Uri("b.txt"), "It was was late.\n", version: 5);
        var edited = editor.Ask("workspace/diagnostic", $$"""{"previousResultIds":[{{known}}]}""")["items"]!.AsArray();

        again.Select(Kind).ShouldBe(["unchanged", "unchanged"]);
        edited.Select(Kind).ShouldBe(["unchanged", "full"]);
        edited[1]!["version"]!.GetValue<int>().ShouldBe(5);
    }

    private static string Kind(JsonNode? report) => report!["kind"]!.GetValue<string>();

    private static bool IsAcross(JsonNode? finding) => finding!["code"]!.GetValue<string>().StartsWith("CL7", StringComparison.Ordinal);

    private static JsonArray Until(Editor editor, string uri, Func<JsonArray, bool> isMeant)
    {
        while (true)
        {
            var found = editor.Published(uri);
            if (isMeant(found))
            {
                return found;
            }
        }
    }
}
