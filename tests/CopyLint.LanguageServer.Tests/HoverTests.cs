using System.Text.Json.Nodes;

namespace CopyLint.LanguageServer.Tests;

/// <summary>Hovers and outlines.</summary>
public sealed class HoverTests : IDisposable
{
    private readonly NewsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finding_shows_its_rule_with_why_source_and_examples()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);

        var hover = Hover(editor, "He saw the the dog.", 12);

        var text = hover["contents"]!["value"]!.GetValue<string>();
        hover["contents"]!["kind"]!.GetValue<string>().ShouldBe("markdown");
        text.ShouldStartWith("**CL2001: A word stands twice in a row** (error)\n\n");
        text.ShouldContain("Readers trip over it");
        text.ShouldContain("\n\nSource: ");
        text.ShouldContain("Wrong:\n\n- The units were part of **the the** northern army.\n");
        text.ShouldContain("Right:\n\n- He had had enough.\n");
        hover["range"]!.ToJsonString().ShouldBe("""{"start":{"line":0,"character":7},"end":{"line":0,"character":14}}""");
    }

    [Fact]
    public void A_client_without_markdown_gets_plain_text()
    {
        using var editor = new Editor(_folder.Path);

        var contents = Hover(editor, "He saw the the dog.", 12)["contents"]!;

        contents["kind"]!.GetValue<string>().ShouldBe("plaintext");
        contents["value"]!.GetValue<string>().ShouldContain("- The units were part of the the northern army.\n");
    }

    [Fact]
    public void A_quantity_shows_its_conversion_and_a_source_where_it_was_introduced()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        const string Story = "Maria Lopez, the mayor, said the road is 8 kilometers long.\n\nLopez said it would reopen.\n";

        Hover(editor, Story, 43)["contents"]!["value"]!.GetValue<string>().ShouldContain("8 kilometers = 4.97 miles.");
        Hover(editor, Story, 1, line: 2)["contents"]!["value"]!.GetValue<string>().ShouldBe("Source: person, named; introduced in line 1 as 'Maria Lopez'.");
        Hover(editor, Story, 34).AsObject().ShouldBeEmpty();
    }

    [Fact]
    public void The_outline_has_headlines_paragraphs_and_the_sources_that_speak_in_them()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = editor.Uri("a.txt");
        editor.Opened(uri, "Storm Closes Roads\n\nMaria Lopez, the mayor, said the road was closed on Monday after a storm.\n\nIt reopened on Tuesday, when the rain had stopped and crews had cleared the trees.\n");

        var outline = editor.Ask("textDocument/documentSymbol", $$"""{"textDocument":{"uri":"{{uri}}"} }""").AsArray();

        outline.Select(symbol => symbol!["detail"]!.GetValue<string>()).ShouldBe(["headline", "body", "body"]);
        outline[0]!["name"]!.GetValue<string>().ShouldBe("Storm Closes Roads");
        outline[1]!["children"]![0]!["name"]!.GetValue<string>().ShouldBe("Maria Lopez");
        outline[1]!["range"]!["start"]!["line"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public void A_client_without_levels_gets_a_flat_outline()
    {
        using var editor = new Editor(_folder.Path);
        var uri = editor.Uri("a.txt");
        editor.Opened(uri, "Maria Lopez, the mayor, said the road was closed.\n");

        var outline = editor.Ask("textDocument/documentSymbol", $$"""{"textDocument":{"uri":"{{uri}}"} }""").AsArray();

        outline.Count.ShouldBe(2);
        outline[1]!["containerName"]!.GetValue<string>().ShouldStartWith("Maria Lopez, the mayor");
        outline[1]!["location"]!["uri"]!.GetValue<string>().ShouldBe(uri);
    }

    private static JsonNode Hover(Editor editor, string text, int character, int line = 0)
    {
        var uri = editor.Uri("a.txt");
        editor.Open(uri, text);
        return editor.Ask("textDocument/hover", $$"""{"textDocument":{"uri":"{{uri}}"},"position":{"line":{{line}},"character":{{character}} } }""");
    }
}
