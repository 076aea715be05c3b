using System.Text.Json;

namespace CopyLint.Cli.Tests;

/// <summary>What no validator of SARIF looks at. That the whole log is valid is tested against the validators themselves.</summary>
public sealed class SarifTests : IDisposable
{
    private const string Rumor = "Unconfirmed reports say two ministers fled.\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_result_names_its_rule_twice_alike_and_every_rule_says_what_it_is()
    {
        var run = RunOf(CopyLintProcess.Run("check", "seeds", "--format", "sarif"));
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
        var results = Results(run);

        results.Length.ShouldBeGreaterThan(100);
        results.Where(result => rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString() != result.GetProperty("ruleId").GetString()).ShouldBeEmpty();
        foreach (var rule in rules)
        {
            rule.GetProperty("shortDescription").GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
            rule.GetProperty("fullDescription").GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
            rule.GetProperty("help").GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
            rule.GetProperty("help").GetProperty("markdown").GetString().ShouldNotBeNullOrWhiteSpace();
            rule.GetProperty("properties").EnumerateObject().Select(property => property.Name).ShouldBe(["precision", "problem.severity", "tags"]);
        }

        var ids = rules.Select(rule => rule.GetProperty("id").GetString()).ToArray();
        ids.ShouldBeUnique();
        ((string[])["CL0001", "CL0002", "CL0003", "CL0004", "CL0006", "CL2001"]).Except(ids).ShouldBeEmpty();
    }

    [Fact]
    public void Fingerprints_are_unique_and_outlive_edits_above()
    {
        _folder.With("a.txt", Rumor + "\n" + Rumor + "\n" + Rumor).With("b.txt", Rumor);
        var before = Fingerprints();
        _folder.With("a.txt", "The council met.\n\nIt was late.\n\n" + Rumor + "\n" + Rumor + "\n" + Rumor);

        before.Length.ShouldBe(4);
        before.ShouldBeUnique();
        Fingerprints().ShouldBe(before);
    }

    [Fact]
    public void A_finding_has_its_place_words_related_places_and_fix()
    {
        _folder.With("dir with space/é#1.txt", "He said the the meeting would go on.\n");

        var result = Results(RunOf(_folder.Run("check", ".", "--format", "sarif", "--select", "CL2001"))).ShouldHaveSingleItem();

        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").EnumerateObject().Select(property => $"{property.Name} {property.Value}").ShouldBe(["uri dir%20with%20space/%C3%A9%231.txt", "uriBaseId SRCROOT"]);
        Region(place.GetProperty("region")).ShouldBe("1:9-1:16");
        place.GetProperty("region").GetProperty("snippet").GetProperty("text").GetString().ShouldBe("the the");
        var fix = result.GetProperty("fixes")[0];
        fix.GetProperty("description").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
        var replacement = fix.GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Region(replacement.GetProperty("deletedRegion")).ShouldBe("1:12-1:16");
        replacement.GetProperty("insertedContent").GetProperty("text").GetString().ShouldBe("");
        result.GetProperty("suppressions").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void What_is_let_stand_is_there_as_suppressed()
    {
        _folder.With("a.txt", Rumor).With("b.md", "<!-- copylint ignore CL1002: the desk has seen them -->\n" + Rumor);
        _folder.Run("known", "create", "a.txt", "--reason", "old copy").Exit.ShouldBe(0);

        var run = RunOf(_folder.Run("check", "a.txt", "b.md", "--format", "sarif", "--select", "CL1002"));

        Results(run).Select(result => result.GetProperty("suppressions")[0].ToString()).Select(text => string.Concat(text.Where(c => c is not (' ' or '\n')))).ShouldBe(
        [
            """{"kind":"external","status":"accepted","justification":"oldcopy"}""",
            """{"kind":"inSource","status":"accepted","justification":"thedeskhasseenthem"}""",
        ]);
        _folder.Run("check", "a.txt", "b.md", "--select", "CL1002").Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_notification()
    {
        var result = _folder.With("a.txt", Rumor).Run("check", "a.txt", "gone.txt", "--format", "sarif");

        result.Exit.ShouldBe(2);
        result.ErrorLines.ShouldBe(["copylint: There is no file or folder 'gone.txt'."]);
        var invocation = RunOf(result).GetProperty("invocations")[0];
        invocation.GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
        invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString().ShouldBe("There is no file or folder 'gone.txt'.");
    }

    [Fact]
    public void In_a_step_with_a_folder_of_its_own_paths_are_from_the_root_of_the_checkout()
    {
        _folder.With("desk/a.txt", Rumor);
        var request = new CliRequest(["check", ".", "--format", "sarif"], Path.Join(_folder.Path, "desk")) { Environment = [("GITHUB_WORKSPACE", _folder.Path)] };

        Results(RunOf(CopyLintProcess.Run(request))).ShouldHaveSingleItem()
            .GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("desk/a.txt");
    }

    private string[] Fingerprints() =>
    [
        .. Results(RunOf(_folder.Run("check", ".", "--format", "sarif", "--select", "CL1002")))
            .Select(result => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!),
    ];

    private static JsonElement RunOf(CliResult result) => JsonDocument.Parse(result.Output).RootElement.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();

    private static JsonElement[] Results(JsonElement run) => [.. run.GetProperty("results").EnumerateArray()];

    private static string Region(JsonElement region) =>
        $"{region.GetProperty("startLine")}:{region.GetProperty("startColumn")}-{region.GetProperty("endLine")}:{region.GetProperty("endColumn")}";
}
