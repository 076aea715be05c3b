using System.Text.Json.Nodes;

namespace CopyLint.LanguageServer.Tests;

/// <summary>The figures of stories above them.</summary>
public sealed class CodeLensTests : IDisposable
{
    private const string Refreshing = """{"workspace":{"codeLens":{"refreshSupport":true} } }""";
    private const string Head = "Storm Closes Roads in Valley\n\n";

    private readonly NewsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("The road was closed.", "4 words")]
    [InlineData("Lopez said no.", "3 words · 1 named source")]
    [InlineData("Closed.", "1 word")]
    [InlineData("Maria Lopez said no. Mr. Lopez said more. John Lopez said yes.", "12 words · 2 named sources")]
    [InlineData("The Health Ministry said no. The Defense Ministry said yes. The ministry said more.", "14 words · 2 named sources")]
    [InlineData("A spokesman for the army said no. A spokesman for the port said yes. The spokesman said more.", "18 words · 2 named sources")]
    [InlineData("Two officials said no. A diplomat said yes. The diplomat said more.", "12 words · 3 unnamed sources")]
    [InlineData("Maria Lopez, the mayor, said no. She said it was late. An official said yes.", "15 words · 1 named source · 1 unnamed source")]
    [InlineData("The bridge reportedly fell. It allegedly killed two, reportedly at dawn. The toll could not be verified.", "17 words · 3 unconfirmed claims")]
    [InlineData("It is not believed to have fallen. It fell.", "9 words")]
    [InlineData("The bridge reportedly fell, Maria Lopez said.", "7 words · 1 named source · 1 unconfirmed claim")]
    [InlineData("“It reportedly fell,” Maria Lopez said.", "6 words · 1 named source")]
    public void A_story_has_its_figures_above_it(string body, string figures)
    {
        using var editor = new Editor(_folder.Path);

        var lens = Lenses(editor, "a.txt", Head + body + "\n").ShouldHaveSingleItem()!;

        lens["command"]!["title"]!.GetValue<string>().ShouldBe(figures);
        lens["command"]!["command"]!.GetValue<string>().ShouldBe("");
        lens["range"]!.ToJsonString().ShouldBe("""{"start":{"line":0,"character":0},"end":{"line":0,"character":28}}""");
    }

    [Fact]
    public void Without_a_headline_they_stand_above_the_first_line()
    {
        using var editor = new Editor(_folder.Path);

        var lens = Lenses(editor, "a.txt", "\nThe road was closed on Monday because\nof a storm, and it stayed so.\n").ShouldHaveSingleItem()!;

        lens["range"]!.ToJsonString().ShouldBe("""{"start":{"line":1,"character":0},"end":{"line":1,"character":37}}""");
    }

    [Fact]
    public void Each_story_of_a_document_has_its_own()
    {
        const string Feed = """
            <rss version="2.0"><channel><title>News</title>
            <item><title>Storm Closes Roads</title><description>The road was closed.</description></item>
            <item><title>Harbor Opens</title><description>The harbor was open, Maria Lopez said.</description></item>
            </channel></rss>
            """;
        using var editor = new Editor(_folder.Path);

        var lenses = Lenses(editor, "a.xml", Feed, "xml");

        lenses.Select(lens => lens!["command"]!["title"]!.GetValue<string>()).ShouldBe(["4 words", "7 words · 1 named source"]);
        lenses.Select(lens => lens!["range"]!["start"]!["line"]!.GetValue<int>()).ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData("a.txt", "\n\n", "plaintext")]
    [InlineData("rules/a.yml", "id: HOUSE001\n", "yaml")]
    [InlineData("package.json", "{\"name\": \"copy\"}\n", "json")]
    public void What_is_no_story_has_none(string name, string text, string language)
    {
        using var editor = new Editor(_folder.Path);

        Lenses(editor, name, text, language).ShouldBeEmpty();
    }

    [Fact]
    public void Switched_off_there_are_none_and_the_client_is_told_to_ask_again()
    {
        using var editor = new Editor(_folder.Path, Refreshing, """{"codeLens":false}""");
        Lenses(editor, "a.txt", Head + "The road was closed.\n").ShouldBeEmpty();

        editor.Tell("workspace/didChangeConfiguration", """{"settings":{"copylint":{"codeLens":true}}}""");
        editor.WaitFor(message => Editor.Method(message) == "workspace/codeLens/refresh");

        Ask(editor, "a.txt").Count.ShouldBe(1);
    }

    [Fact]
    public void Other_settings_and_edits_refresh_nothing()
    {
        using var editor = new Editor(_folder.Path, Refreshing);
        var uri = editor.Uri("a.txt");
        editor.Opened(uri, Head + "The road was closed.\n");

        editor.Tell("workspace/didChangeConfiguration", """{"settings":{"copylint":{"guide":"ap"}}}""");
        editor.Tell("textDocument/didChange", $$"""{"textDocument":{"uri":"{{uri}}","version":2},"contentChanges":[{"text":"The road was open."}]}""");

        Ask(editor, "a.txt")[0]!["command"]!["title"]!.GetValue<string>().ShouldBe("4 words");
        editor.Rest(TimeSpan.FromMilliseconds(300)).Where(message => Editor.Method(message) == "workspace/codeLens/refresh").ShouldBeEmpty();
    }

    [Fact]
    public void A_setting_that_is_no_yes_or_no_is_said()
    {
        using var editor = new Editor(_folder.Path, Capabilities.None, """{"codeLens":"on"}""");

        editor.WaitFor(message => Editor.Method(message) == "window/showMessage")["params"]!["message"]!.GetValue<string>()
            .ShouldBe("The setting copylint.codeLens is \"on\"; it wants true or false.");
    }

    private static JsonArray Lenses(Editor editor, string name, string text, string language = "plaintext")
    {
        editor.Open(editor.Uri(name), text, 1, language);
        return Ask(editor, name);
    }

    private static JsonArray Ask(Editor editor, string name) =>
        editor.Ask("textDocument/codeLens", $$"""{"textDocument":{"uri":"{{editor.Uri(name)}}"} }""").AsArray();
}
