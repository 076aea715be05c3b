using System.Text.Json.Nodes;

namespace CopyLint.LanguageServer.Tests;

/// <summary>What holds for a document, and that a change of it takes effect at once.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private const string Doubled = "He saw the the dog.\n";
    private const string Rule = """
        id: HOUSE001
        title: Bureaucratic wording
        severity: warning
        why: Plain words are read faster.
        find: ["utilize~"]
        message: "'{match}' is longer than it need be."
        examples:
          wrong: ["Officials [[utilized]] three trucks."]
          right: ["Officials used three trucks."]
        """;

    private readonly NewsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_client_that_offers_it_is_asked_to_watch_the_houses_files_and_for_settings()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);

        var asked = editor.WaitFor(message => Editor.Method(message) == "client/registerCapability")["params"]!["registrations"]!.AsArray();

        asked.Select(registration => registration!["method"]!.GetValue<string>()).ShouldBe(["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"]);
        asked[0]!.ToJsonString().ShouldContain("**/.copylint-words.txt");
        editor.WaitFor(message => Editor.Method(message) == "workspace/configuration")["params"]!["items"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public void A_client_that_offers_nothing_is_asked_for_nothing()
    {
        using var editor = new Editor(_folder.Path);
        editor.Opened(editor.Uri("a.txt"), Doubled);

        editor.Rest(TimeSpan.FromMilliseconds(300)).ShouldAllBe(message => message["id"] == null);
    }

    [Theory]
    [InlineData(".copylint-words.txt", "the the\n")]
    [InlineData(".editorconfig", "[*.txt]\ndotnet_diagnostic.CL2001.severity = none\n")]
    public void A_file_of_the_house_that_changes_takes_effect_in_open_documents(string name, string text)
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = editor.Uri("a.txt");
        editor.Opened(uri, Doubled).Count.ShouldBe(1);

        _folder.With(name, text);
        Watched(editor, name);
        editor.Published(uri).ShouldBeEmpty();
        File.Delete(_folder.PathOf(name));
        Watched(editor, name);

        editor.Published(uri).Count.ShouldBe(1);
    }

    [Fact]
    public void Without_watched_files_what_is_saved_in_the_editor_takes_effect()
    {
        using var editor = new Editor(_folder.Path);
        var uri = editor.Uri("a.txt");
        editor.Opened(uri, Doubled).Count.ShouldBe(1);

        _folder.With(".copylint-words.txt", "the the\n");
        editor.Tell("textDocument/didSave", $$"""{"textDocument":{"uri":"{{editor.Uri(".copylint-words.txt")}}"} }""");

        editor.Published(uri).ShouldBeEmpty();
    }

    [Fact]
    public void House_rules_come_with_the_editors_settings_and_change_with_their_files()
    {
        _folder.With("house/wordy.yml", Rule);
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = editor.Uri("a.txt");
        editor.Opened(uri, "They utilized it.\n").ShouldBeEmpty();

        editor.Answer(editor.WaitFor(message => Editor.Method(message) == "workspace/configuration"), """[{"rules":"house"},{"rules":"house"}]""");
        var found = Until(editor, uri, count: 1);
        found[0]!["code"]!.GetValue<string>().ShouldBe("HOUSE001");
        found[0]!["codeDescription"]!["href"]!.GetValue<string>().ShouldBe(editor.Uri("house/wordy.yml"));
        _folder.With("house/wordy.yml", Rule.Replace("utilize~", "commence~", StringComparison.Ordinal).Replace("utilized", "commenced", StringComparison.Ordinal));
        Watched(editor, "house/wordy.yml");

        Until(editor, uri, count: 0).ShouldBeEmpty();
    }

    [Fact]
    public void House_rules_and_options_that_an_editorconfig_names_hold_and_change_with_their_files()
    {
        _folder.With("house/wordy.yml", Rule).With(".editorconfig", "[desk/*.txt]\ncopylint_rules = house\ncopylint_CL3003_units = customary\n");
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = editor.Uri("desk/a.txt");

        editor.Open(uri, "They utilized 8 miles of road.\n");
        Until(editor, uri, count: 1)[0]!["code"]!.GetValue<string>().ShouldBe("HOUSE001");
        _folder.With("house/wordy.yml", Rule.Replace("utilize~", "commence~", StringComparison.Ordinal).Replace("utilized", "commenced", StringComparison.Ordinal));
        Watched(editor, "house/wordy.yml");

        Until(editor, uri, count: 0).ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_house_rule_is_shown_in_its_file_and_the_rules_before_it_hold()
    {
        _folder.With("house/wordy.yml", Rule.Replace("severity: warning", "severty: warning", StringComparison.Ordinal));
        using var editor = new Editor(_folder.Path, Capabilities.Push, """{"rules":"house"}""");

        var found = editor.Published(editor.Uri("house/wordy.yml"));

        found.Select(error => error!["code"]!.GetValue<string>()).Distinct().ShouldBe(["CL0003"]);
        found.ToJsonString().ShouldContain("Did you mean");
        editor.Opened(editor.Uri("a.txt"), Doubled).Count.ShouldBe(1);
    }

    [Fact]
    public void Settings_that_are_wrong_are_said_and_nothing_else_happens()
    {
        using var editor = new Editor(_folder.Path, Capabilities.None, """{"guide":"times","rulez":"house","trace":{"server":"off"} }""");

        var said = new[] { editor, editor }.Select(e => e.WaitFor(message => Editor.Method(message) == "window/showMessage")["params"]!["message"]!.GetValue<string>()).ToArray();

        said[0].ShouldStartWith("The setting copylint.guide is \"times\"; it wants one of neutral, ap, ");
        said[1].ShouldBe("There is no setting copylint.rulez. Did you mean 'rules'?");
        editor.Opened(editor.Uri("a.txt"), Doubled).Count.ShouldBe(1);
    }

    [Fact]
    public void The_editors_guide_stands_above_the_files_and_comes_with_every_way_of_telling()
    {
        const string Us = "The United States sent aid. The US sent more.\n";
        using var editor = new Editor(_folder.Path);
        var uri = editor.Uri("a.txt");
        var neutral = editor.Opened(uri, Us).ToJsonString();

        editor.Tell("workspace/didChangeConfiguration", """{"settings":{"copylint":{"guide":"ap"}}}""");

        editor.Published(uri).ToJsonString().ShouldNotBe(neutral);
    }

    [Fact]
    public void Settings_of_others_take_nothing_back()
    {
        const string Us = "The United States sent aid. The US sent more.\n";
        using var editor = new Editor(_folder.Path, Capabilities.None, """{"guide":"ap"}""");
        var found = editor.Opened(editor.Uri("a.txt"), Us).ToJsonString();

        editor.Tell("workspace/didChangeConfiguration", """{"settings":{}}""");
        editor.Tell("workspace/didChangeConfiguration", """{"settings":{"other":{"guide":"bbc"}}}""");

        editor.Opened(editor.Uri("b.txt"), Us).ToJsonString().ShouldBe(found);
        found.ShouldNotBe("[]");
    }

    [Fact]
    public void Each_folder_has_settings_of_its_own_and_folders_come_and_go()
    {
        using var other = new NewsFolder();
        other.With(".copylint-words.txt", "the the\n");
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = new Uri(other.PathOf("b.txt")).AbsoluteUri;
        var folder = new Uri(other.Path).AbsoluteUri;

        editor.Tell("workspace/didChangeWorkspaceFolders", $$"""{"event":{"added":[{"uri":"{{folder}}","name":"b"}],"removed":[]} }""");
        editor.Opened(uri, Doubled).ShouldBeEmpty();
        editor.Opened(editor.Uri("a.txt"), Doubled).Count.ShouldBe(1);
        editor.Tell("workspace/didChangeWorkspaceFolders", $$"""{"event":{"added":[],"removed":[{"uri":"{{folder}}","name":"b"}]} }""");

        editor.Ask("textDocument/documentSymbol", $$"""{"textDocument":{"uri":"{{uri}}"} }""").AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public void Rule_files_and_settings_files_are_checked_while_they_are_written()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);

        var rule = editor.Opened(editor.Uri("rules/wordy.yml"), Rule.Replace("utilize~", "<no-such-list>", StringComparison.Ordinal), "yaml");
        var settings = editor.Opened(editor.Uri(".editorconfig"), "[*]\ncopylint_guide = times\n", "editorconfig");

        rule.Select(error => error!["code"]!.GetValue<string>()).Distinct().ShouldBe(["CL0003"]);
        rule[0]!["range"]!["start"]!["line"]!.GetValue<int>().ShouldBe(4);
        rule[0]!["message"]!.GetValue<string>().ShouldContain("no-such-list");
        settings.ShouldHaveSingleItem()!["code"]!.GetValue<string>().ShouldBe("CL0005");
        settings[0]!["range"]!.ToJsonString().ShouldBe("""{"start":{"line":1,"character":17},"end":{"line":1,"character":22}}""");
    }

    [Fact]
    public void Known_findings_are_checked_while_they_are_written()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        const string Entry = """{"rule":"CL2001","path":"a.txt","words":"the the","near":"saw"}""";

        var found = editor.Opened(editor.Uri(".copylint-known.jsonl"), $$"""{{Entry}}\n{"rule":"CL2001"}\n\n{"é": oops}\n{{Entry}}\n""".Replace("\\n", "\n", StringComparison.Ordinal), "jsonl");

        found.Select(error => error!["code"]!.GetValue<string>()).ShouldBe(["CL0008", "CL0008"]);
        found[0]!["message"]!.GetValue<string>().ShouldBe("This is no known finding: the key 'words' is missing.");
        found[0]!["range"]!.ToJsonString().ShouldBe("""{"start":{"line":1,"character":0},"end":{"line":1,"character":1}}""");
        found[1]!["message"]!.GetValue<string>().ShouldStartWith("This is no known finding: 'o' is an invalid start of a value.");
        found[1]!["range"]!.ToJsonString().ShouldBe("""{"start":{"line":3,"character":6},"end":{"line":3,"character":10}}""");
    }

    [Fact]
    public void Known_findings_that_are_mended_are_wrong_no_more()
    {
        using var editor = new Editor(_folder.Path, Capabilities.Push);
        var uri = editor.Uri(".copylint-known.jsonl");
        editor.Opened(uri, "{}", "jsonl").Count.ShouldBe(1);

        editor.Tell("textDocument/didChange", $$"""{"textDocument":{"uri":"{{uri}}","version":2},"contentChanges":[{"text":""}]}""");

        editor.Published(uri, 2).ShouldBeEmpty();
    }

    private static void Watched(Editor editor, string name) => editor.Tell("workspace/didChangeWatchedFiles", $$"""{"changes":[{"uri":"{{editor.Uri(name)}}","type":2}]}""");

    /// <summary>The first findings of so many: what is checked with may change in several steps.</summary>
    private static JsonArray Until(Editor editor, string uri, int count)
    {
        while (true)
        {
            var found = editor.Published(uri);
            if (found.Count == count)
            {
                return found;
            }
        }
    }
}
