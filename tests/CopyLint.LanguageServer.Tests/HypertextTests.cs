using System.Text.Json.Nodes;

namespace CopyLint.LanguageServer.Tests;

/// <summary>HTML and Markdown in an editor: what is shown stands in the document, what is changed leaves its markup.</summary>
public sealed class HypertextTests : IDisposable
{
    private const string Page = "<h1>Storm closes roads</h1>\n<p>Maria <b>Lopez</b>, the mayor, said the the road is 8 kilo&shy;meters, or 9&nbsp;kilometers long.</p>\n<p>Lopez said it would reopen.</p>\n";

    private readonly NewsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_hover_knows_the_quantity_and_the_source_behind_the_markup()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = editor.Uri("a.html");
        editor.Opened(uri, Page, "html");

        Hover(editor, uri, 1, Page.Split('\n')[1].IndexOf("9&nbsp;", StringComparison.Ordinal)).ShouldContain("9\u00A0kilometers = 5.59 miles.");
        Hover(editor, uri, 2, 4).ShouldContain("introduced in line 2 as 'Maria Lopez'.");
    }

    [Fact]
    public void The_outline_stands_in_the_document()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = editor.Uri("a.html");
        editor.Opened(uri, Page, "html");

        var outline = editor.Ask("textDocument/documentSymbol", $$"""{"textDocument":{"uri":"{{uri}}"} }""").AsArray();

        outline.Select(symbol => symbol!["detail"]!.GetValue<string>()).ShouldBe(["headline", "body", "body"]);
        outline[0]!["range"]!.ToJsonString().ShouldBe("""{"start":{"line":0,"character":4},"end":{"line":0,"character":22}}""");
        outline[2]!["range"]!.ToJsonString().ShouldBe("""{"start":{"line":2,"character":3},"end":{"line":2,"character":30}}""");
    }

    [Fact]
    public void All_safe_fixes_leave_the_markup()
    {
        using var editor = new Editor(_folder.Path);
        var uri = editor.Uri("a.html");
        editor.Opened(uri, Page, "html");

        var fix = Actions(editor, uri, 0, 5).Single(action => action["kind"]!.GetValue<string>() == "source.fixAll.copylint");

        CodeActionTests.Applied(Page, fix["edit"]!["changes"]![uri]!).ShouldBe(Page.Replace("the the", "the", StringComparison.Ordinal));
    }

    [Fact]
    public void The_comment_that_lets_a_finding_stand_goes_before_its_block()
    {
        using var editor = new Editor(_folder.Path);
        const string Text = "<p>One day.</p><p>He saw the the dog.</p><p>The end.</p>";
        var uri = editor.Uri("a.html");
        editor.Opened(uri, Text, "html").ShouldHaveSingleItem();

        var ignore = Actions(editor, uri, 0, 27).Single(action => action["title"]!.GetValue<string>().StartsWith("Ignore CL2001 here", StringComparison.Ordinal));

        var changed = CodeActionTests.Applied(Text, ignore["edit"]!["changes"]![uri]!);
        changed.ShouldBe("<p>One day.</p><p><!-- copylint ignore CL2001: let stand by the desk -->\nHe saw the the dog.</p><p>The end.</p>");
        editor.Opened(editor.Uri("b.html"), changed, "html").ShouldBeEmpty();
    }

    [Fact]
    public void A_document_without_a_name_is_of_its_language()
    {
        using var editor = new Editor(_folder.Path);

        editor.Opened("untitled:One", "He `saw the the` dog **and** and left.", "markdown").ShouldHaveSingleItem()!["range"]!["start"]!["character"]!.GetValue<int>().ShouldBe(23);
        editor.Opened("untitled:Two", "He saw <code>the the</code> dog.", "html").ShouldBeEmpty();
    }

    private static string Hover(Editor editor, string uri, int line, int character) =>
        editor.Ask("textDocument/hover", $$"""{"textDocument":{"uri":"{{uri}}"},"position":{"line":{{line}},"character":{{character}} } }""")["contents"]!["value"]!.GetValue<string>();

    private static JsonNode[] Actions(Editor editor, string uri, int line, int character)
    {
        var place = $$"""{"line":{{line}},"character":{{character}} }""";
        return
        [
            .. editor.Ask("textDocument/codeAction", $$"""{"textDocument":{"uri":"{{uri}}"},"range":{"start":{{place}},"end":{{place}} },"context":{"diagnostics":[]} }""")
                .AsArray().Select(action => action!),
        ];
    }
}
