using System.Text.Json.Nodes;

namespace CopyLint.LanguageServer.Tests;

public sealed class CodeActionTests : IDisposable
{
    private const string Doubled = "He saw the the dog. It was was late.\n";

    private readonly NewsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finding_can_be_fixed_let_stand_made_a_house_word_or_its_rule_switched_off_in_this_order()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = Open(editor, "a.txt", Doubled);

        var titles = Actions(editor, uri, 8).Select(Title).ToArray();

        titles.ShouldBe(
        [
            "Delete the second 'the'",
            "Fix all findings of CL2001 in this story (A word stands twice in a row)",
            "Let CL2001 stand here: write it into .copylint-known.jsonl",
            "Add 'the the' to the house word list",
            "Switch CL2001 off in .editorconfig (A word stands twice in a row)",
            "Make all safe fixes",
        ]);
        Actions(editor, uri, 8).Select(Title).ShouldBe(titles);
    }

    [Fact]
    public void The_fix_of_a_finding_is_preferred_and_says_which_version_it_is_for()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = Open(editor, "a.txt", Doubled);

        var fix = Actions(editor, uri, 8)[0];

        fix["isPreferred"]!.GetValue<bool>().ShouldBeTrue();
        fix["edit"]!["documentChanges"]![0]!["textDocument"]!.ToJsonString().ShouldBe($$"""{"uri":"{{uri}}","version":1}""");
        Applied(Doubled, fix["edit"]!["documentChanges"]![0]!["edits"]!).ShouldBe("He saw the dog. It was was late.\n");
    }

    [Fact]
    public void All_findings_of_a_rule_and_all_safe_fixes_go_at_once()
    {
        using var editor = new Editor(_folder.Path);
        var uri = Open(editor, "a.txt", Doubled);
        var actions = Actions(editor, uri, 8);

        Applied(Doubled, actions[1]["edit"]!["changes"]![uri]!).ShouldBe("He saw the dog. It was late.\n");
        Applied(Doubled, actions[^1]["edit"]!["changes"]![uri]!).ShouldBe("He saw the dog. It was late.\n");
    }

    [Fact]
    public void Fixing_all_makes_no_fix_that_an_editor_has_to_pick()
    {
        using var editor = new Editor(_folder.Path);
        var uri = Open(editor, "a.txt", "The road is 8 kilometers long.\n");

        Actions(editor, uri, 14).Select(action => action["kind"]!.GetValue<string>()).ShouldNotContain("source.fixAll.copylint");
        Actions(editor, uri, 14)[0].AsObject().ContainsKey("isPreferred").ShouldBeFalse();
    }

    [Theory]
    [InlineData("source.fixAll", "source.fixAll.copylint")]
    [InlineData("source", "source.fixAll.copylint")]
    [InlineData("source.fixAll.copylint", "source.fixAll.copylint")]
    [InlineData("quickfix", "quickfix")]
    [InlineData("source.organizeImports", null)]
    [InlineData("source.fix", null)]
    public void Only_the_kinds_that_are_asked_for_are_offered(string only, string? kind)
    {
        using var editor = new Editor(_folder.Path);
        var uri = Open(editor, "a.txt", Doubled);

        Actions(editor, uri, 8, $$""","only":["{{only}}"]""").Select(action => action["kind"]!.GetValue<string>()).Distinct().ShouldBe(kind is null ? [] : [kind]);
    }

    [Fact]
    public void An_action_without_its_edit_gets_it_when_it_is_resolved()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Resolve);
        var uri = Open(editor, "a.txt", Doubled);
        var all = Actions(editor, uri, 8)[^1].AsObject();
        all.ContainsKey("edit").ShouldBeFalse();

        var resolved = editor.Ask("codeAction/resolve", all.ToJsonString());

        Applied(Doubled, resolved["edit"]!["changes"]![uri]!).ShouldBe("He saw the dog. It was late.\n");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void In_markdown_a_comment_with_the_reason_lets_a_finding_stand(string end)
    {
        using var editor = new Editor(_folder.Path);
        var text = $"# Roads{end}{end}It was late.{end}He saw the the dog.{end}{end}The end.{end}";
        var uri = Open(editor, "a.md", text, "markdown");
        var ignore = Actions(editor, uri, 8, "", line: 3).Single(action => Title(action).StartsWith("Ignore CL2001 here", StringComparison.Ordinal));

        var changed = Applied(text, ignore["edit"]!["changes"]![uri]!);

        changed.ShouldBe($"# Roads{end}{end}<!-- copylint ignore CL2001: let stand by the desk -->{end}It was late.{end}He saw the the dog.{end}{end}The end.{end}");
        editor.Opened(editor.Uri("b.md"), changed, "markdown").ShouldBeEmpty();
    }

    [Fact]
    public void In_plain_text_an_entry_in_the_known_findings_lets_it_stand()
    {
        using var editor = new Editor(_folder.Path);
        var uri = Open(editor, "desk/a.txt", Doubled);

        Execute(editor, Actions(editor, uri, 8), "Let CL2001 stand");

        editor.Published(uri).Count.ShouldBe(1);
        var entry = JsonNode.Parse(_folder.Read(".copylint-known.jsonl"))!;
        entry["rule"]!.GetValue<string>().ShouldBe("CL2001");
        entry["path"]!.GetValue<string>().ShouldBe("desk/a.txt");
        entry["reason"]!.GetValue<string>().ShouldBe("let stand by the desk");
    }

    [Fact]
    public void The_server_writes_the_house_word_list_itself()
    {
        _folder.With(".copylint-words.txt", "# names\r\nBaden Baden");
        using var editor = new Editor(_folder.Path);
        var uri = Open(editor, "a.txt", Doubled);

        Execute(editor, Actions(editor, uri, 8), "Add 'the the'");

        editor.Published(uri).Count.ShouldBe(1);
        _folder.Read(".copylint-words.txt").ShouldBe("# names\nBaden Baden\nthe the\n");
    }

    [Fact]
    public void The_server_switches_a_rule_off_in_the_editorconfig()
    {
        _folder.With(".editorconfig", "root = true\n\n[*.md]\nindent_size = 2\n");
        using var editor = new Editor(_folder.Path);
        var uri = Open(editor, "a.txt", Doubled);

        Execute(editor, Actions(editor, uri, 8), "Switch CL2001 off");

        editor.Published(uri).ShouldBeEmpty();
        _folder.Read(".editorconfig").ShouldBe("root = true\n\n[*.md]\nindent_size = 2\n\n[*]\ndotnet_diagnostic.CL2001.severity = none\n");
    }

    [Fact]
    public void A_document_that_is_no_file_is_offered_no_files_of_the_house()
    {
        using var editor = new Editor(_folder.Path);
        editor.Opened("untitled:Untitled-1", Doubled);

        Actions(editor, "untitled:Untitled-1", 8).ShouldAllBe(action => action["command"] == null);
    }

    private static string Open(Editor editor, string name, string text, string language = "plaintext")
    {
        editor.Opened(editor.Uri(name), text, language).ShouldNotBeEmpty();
        return editor.Uri(name);
    }

    private static JsonNode[] Actions(Editor editor, string uri, int character, string context = "", int line = 0)
    {
        var place = $$"""{"line":{{line}},"character":{{character}} }""";
        return
        [
            .. editor.Ask("textDocument/codeAction", $$"""{"textDocument":{"uri":"{{uri}}"},"range":{"start":{{place}},"end":{{place}} },"context":{"diagnostics":[]{{context}} } }""")
                .AsArray().Select(action => action!),
        ];
    }

    private static void Execute(Editor editor, JsonNode[] actions, string title)
    {
        var command = actions.Single(action => Title(action).StartsWith(title, StringComparison.Ordinal))["command"]!;
        editor.Ask("workspace/executeCommand", $$"""{"command":{{command["command"]!.ToJsonString()}},"arguments":{{command["arguments"]!.ToJsonString()}} }""");
    }

    private static string Title(JsonNode action) => action["title"]!.GetValue<string>();

    /// <summary>The text after edits of a text without characters outside of the basic plane.</summary>
    internal static string Applied(string text, JsonNode edits)
    {
        foreach (var edit in edits.AsArray().OrderByDescending(edit => Offset(text, edit!["range"]!["start"]!)))
        {
            var (start, end) = (Offset(text, edit!["range"]!["start"]!), Offset(text, edit["range"]!["end"]!));
            text = string.Concat(text.AsSpan(0, start), edit["newText"]!.GetValue<string>(), text.AsSpan(end));
        }

        return text;
    }

    private static int Offset(string text, JsonNode position)
    {
        var start = 0;
        for (var line = 0; line < position["line"]!.GetValue<int>(); line++)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        return start + position["character"]!.GetValue<int>();
    }
}
