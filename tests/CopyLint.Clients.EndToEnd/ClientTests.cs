using System.Text.Json.Nodes;

namespace CopyLint.Clients.EndToEnd;

/// <summary>
/// Real clients, each through a whole session: diagnostics, a fix applied, a hover, an edit, a clean exit.
/// </summary>
public sealed class ClientTests : IDisposable
{
    private const string Story = "Storm 😀 closes roads\n\nHe saw the the dog.\n";
    private const string Mended = "Storm 😀 closes roads\n\nHe saw the dog.\n";
    private const string Typed = "It was was late.";

    private readonly string _folder = Directory.CreateTempSubdirectory("copylint-").FullName;

    public ClientTests() => File.WriteAllText(StoryPath, Story);

    private string StoryPath => Path.Join(_folder, "story.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Neovim_shows_fixes_hovers_edits_and_leaves()
    {
        var result = ClientProcess.Run(
            "nvim",
            ["--headless", "-u", "NONE", "-i", "NONE", "-n", StoryPath, $"+luafile {ClientProcess.ScriptPath("nvim_lsp_check.lua")}"],
            Environment("quickfix"));

        result.Exit.ShouldBe(0, result.All);
        result.Values("DIAG")[0].ShouldBe("3:8\terror\tCL2001\t'the' is repeated.\t[the the]", result.All);
        result.Values("HOVER").ShouldHaveSingleItem().ShouldContain("A word stands twice in a row");
        result.Values("ACTIONS").ShouldHaveSingleItem().ShouldContain("Delete the second 'the'*");
        result.Values("BUFFER").ShouldHaveSingleItem().ShouldContain("\"He saw the dog.\"");
        CountsAndEnd(result);
    }

    [Fact]
    public void Emacs_shows_fixes_hovers_edits_and_leaves()
    {
        var result = ClientProcess.Run("emacs", ["-Q", "--batch", "-l", ClientProcess.ScriptPath("eglot_lsp_check.el"), StoryPath], Environment("quickfix"));

        result.Exit.ShouldBe(0, result.All);
        result.Values("DIAG")[0].ShouldEndWith("[the the]", customMessage: result.All);
        result.Values("HOVER").ShouldHaveSingleItem().ShouldContain("A word stands twice in a row");
        result.Values("ACTIONS").ShouldHaveSingleItem().ShouldContain("Delete the second 'the'");
        result.Output.ShouldContain("\n\nHe saw the dog.\n");
        CountsAndEnd(result);
    }

    [Fact]
    public void Microsofts_protocol_client_shows_fixes_hovers_edits_and_leaves()
    {
        var result = ClientProcess.Node("session.mjs", StoryPath);

        result.Exit.ShouldBe(0, result.All);
        result.Values("DIAG").ShouldBe(["3:8\tCL2001\t[the the]"]);
        result.Values("HOVER").ShouldHaveSingleItem().ShouldContain("**CL2001: A word stands twice in a row**");
        JsonNode.Parse(result.Values("BUFFER").ShouldHaveSingleItem())!.GetValue<string>().ShouldBe(Mended);
        CountsAndEnd(result);
    }

    [Theory]
    [InlineData("push", "utf-16")]
    [InlineData("push", "utf-8")]
    [InlineData("pull", "utf-32")]
    public void Microsofts_protocol_client_finds_its_edits_kept(string mode, string encoding)
    {
        var result = ClientProcess.Node("lsp_client.mjs", "--edits", "200", "--burst", "20", "--mode", mode, "--encodings", encoding, "--root", _folder, "--timeout", "60000");

        result.Exit.ShouldBe(0, result.All);
        var told = JsonNode.Parse(result.Output)!;
        told["incremental_equals_fresh"]!.GetValue<bool>().ShouldBeTrue();
        told["encoding"]!.GetValue<string>().ShouldBe(encoding);
        told["lost"]!.GetValue<int>().ShouldBe(0);
        told["notes"]!.AsArray().Select(note => note!.GetValue<string>()).Where(note => note != "no publishDiagnostics after didOpen").ShouldBeEmpty();
        told["exit"]!["code"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public void The_conformance_script_finds_nothing_to_say()
    {
        string[] metaModel = ClientProcess.MetaModelPath is { } path ? ["--metamodel", path] : [];

        var result = ClientProcess.Node("lsp_conformance.mjs", ["--bad", "the the", "--ctx", "He saw {bad} dog.", "--root", _folder, .. metaModel]);

        result.Output.Split('\n').Where(line => line.StartsWith("FAIL", StringComparison.Ordinal) || line.StartsWith("WARN", StringComparison.Ordinal) || line.StartsWith("SKIP", StringComparison.Ordinal)).ShouldBeEmpty(result.All);
        result.Output.ShouldContain(" 0 fail, 0 warn, 0 skip");
        result.Exit.ShouldBe(0);
    }

    [Fact]
    public void The_schema_lets_yaml_language_server_check_complete_and_explain_rule_files()
    {
        var result = ClientProcess.Node(ClientProcess.YamlServer, "rule_schema.mjs", Path.Join(ClientProcess.Repository, "rules", "rule.schema.json"));

        result.Exit.ShouldBe(0, result.All);
        result.Values("DIAG")[0].ShouldBe("4\tValue is not accepted. Valid values: \"none\", \"suggestion\", \"warning\", \"error\".");
        result.Values("HOVER").ShouldHaveSingleItem().ShouldContain("at least 95 % right on edited copy");
        result.Values("VALUES").ShouldHaveSingleItem().ShouldContain("anonymity attribution block claim");
        result.Values("KEYS").ShouldHaveSingleItem().ShouldContain("instead-of kind options quoted");
    }

    [Theory]
    [InlineData("check", "")]
    [InlineData("test", "# fail 0")]
    [InlineData("package", "copylint-0.1.0.vsix")]
    public void The_extension_for_vs_code_is_sound_passes_its_tests_and_packs(string script, string said)
    {
        var result = ClientProcess.Run("npm", ["--prefix", ClientProcess.Extension, "run", script], []);

        result.Exit.ShouldBe(0, result.All);
        result.All.ShouldContain(said);
    }

    private static void CountsAndEnd(ClientResult result)
    {
        result.Values("COUNT_AFTER_ACTION").ShouldBe(["0"], result.All);
        result.Values("COUNT_AFTER_EDIT").ShouldBe(["1"], result.All);
        result.Values("EXIT").ShouldHaveSingleItem().ShouldStartWith("code=0");
    }

    private static (string Name, string Value)[] Environment(string action) =>
    [
        ("LSP_CMD", string.Join(' ', ClientProcess.Server)),
        ("LSP_WAIT_MS", "60000"),
        ("LSP_EXPECT", "1"),
        ("LSP_HOVER", "1"),
        ("LSP_ACTION", action),
        ("LSP_EDIT", Typed),
        ("LSP_EXPECT_AFTER_EDIT", "1"),
        ("LC_ALL", "C.UTF-8"),
    ];
}
