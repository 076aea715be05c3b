using System.Text;
using System.Text.Json;

namespace CopyLint.Cli.Tests;

/// <summary>JSON Lines: a story in each line, of a file or of standard input, in any number.</summary>
public sealed class RecordTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_finding_stands_in_its_line_with_its_storys_id(string lineEnd)
    {
        string[] lines = [Item("a", "Nothing happened."), "", "\uFEFF", Item("b", "An émeute 😀."), Item("c", "There were \\\"unconfirmed\\u0020reports\\\" today.\\n\\nAnd unconfirmed reports.")];
        var text = string.Join(lineEnd, lines) + lineEnd;
        _folder.With("feed.jsonl", text);

        var found = _folder.Run("check", "feed.jsonl", "--format", "jsonl", "--select", "CL1002").JsonLines;

        var last = text.IndexOf(lines[4], StringComparison.Ordinal);
        found.Select(one => (Text(one, "path"), Number(one, "line"), text.Substring(Number(one, "start"), Number(one, "length")))).ShouldBe([("feed.jsonl", 5, "unconfirmed reports")]);
        var story = found[0].GetProperty("story");
        (Text(story, "id"), Number(story, "line"), Number(story, "column"), Number(story, "start")).ShouldBe(("c", 5, 1, last));
        Number(found[0], "column").ShouldBe(Number(found[0], "start") - last + 1);
    }

    [Fact]
    public void A_file_of_records_and_the_same_as_a_whole_give_the_same_places()
    {
        var feed = string.Concat(Enumerable.Range(0, 40).Select(i => Item($"s{i}", $"Flood {i}. There were unconfirmed reports. It is the the end.") + "\n"));
        _folder.With("feed.jsonl", feed).With("fixed.jsonl", feed);

        var streamed = _folder.Run("check", "feed.jsonl", "--format", "text", "--select", "CL1002").Lines;
        var whole = _folder.Run("check", "feed.jsonl", "--fix", "--select", "CL1002").Lines;

        streamed.Length.ShouldBe(40);
        whole.ShouldBe(streamed);
    }

    [Fact]
    public void The_stories_of_a_feed_are_compared_where_the_user_says_so()
    {
        const string Shared = "The river Arnel burst its banks at Lower Marsden on Sunday and cut the road to the Corbin hospital.";
        string[] items = [Item("urn:a", $"Floods came. {Shared}"), Item("urn:b", "All was well at the fair in Hollin."), Item("urn:c", $"Rain fell. {Shared} More is to come.")];
        var feed = string.Join('\n', items) + "\n";
        _folder.With("in/feed.jsonl", feed).With("in/note.txt", $"Rescue teams went out in boats.\n\n{Shared}\n");

        string[] check = ["check", "--format", "jsonl", "--select", "CL7001"];
        _folder.Run([.. check, "in"]).JsonLines.ShouldBeEmpty("a feed without end has no edition");
        var read = CopyLintProcess.Run(new CliRequest([.. check, "--edition", "all", "--input", "jsonl", "-"], _folder.Path) { Input = Encoding.UTF8.GetBytes(feed) }).JsonLines;
        var found = _folder.Run([.. check, "in", "--edition", "folder"]).JsonLines;

        var one = read.ShouldHaveSingleItem();
        (Text(one, "path"), Text(one, "message")).ShouldBe(("stdin", "This sentence also stands in urn:a, line 1: check credit and speaker."));
        Places(one).ShouldBe([("stdin", 3, Shared), ("stdin", 1, Shared)]);
        Text(one.GetProperty("story"), "id").ShouldBe("urn:c");
        found.Select(Places).ShouldBe([[("in/feed.jsonl", 3, Shared), ("in/feed.jsonl", 1, Shared)], [("in/note.txt", 3, Shared), ("in/feed.jsonl", 1, Shared), ("in/feed.jsonl", 3, Shared)]]);
        var html = _folder.Run("check", "in", "--edition", "all", "--select", "CL7001", "--format", "html").Output;
        html.ShouldContain("in/feed.jsonl, line 1");
        html.Split("<article class=\"conflict").Length.ShouldBe(1 + found.Length);

        (string, int, string)[] Places(JsonElement finding) => [Place(finding), .. finding.GetProperty("related").EnumerateArray().Select(Place)];

        (string, int, string) Place(JsonElement place)
        {
            var text = Text(place, "path") == "in/note.txt" ? File.ReadAllText(Path.Join(_folder.Path, "in", "note.txt")) : feed;
            return (Text(place, "path"), Number(place, "line"), text.Substring(Number(place, "start"), Number(place, "length")));
        }
    }

    [Fact]
    public void A_fix_keeps_every_line_valid()
    {
        _folder.With("feed.jsonl", Item("a", "He \\\"saw\\\" the the d\\u00e9bris.") + "\n" + Item("b", "All was well.") + "\n");

        _folder.Run("check", "feed.jsonl", "--fix", "--select", "CL2001").Exit.ShouldBe(0);

        var lines = File.ReadAllLines(Path.Join(_folder.Path, "feed.jsonl"));
        lines[0].ShouldBe(Item("a", "He \\\"saw\\\" the d\\u00e9bris."));
        JsonDocument.Parse(lines[0]).RootElement.GetProperty("body_text").GetString().ShouldBe("He \"saw\" the débris.");
        lines[1].ShouldBe(Item("b", "All was well."));
    }

    [Fact]
    public void A_broken_record_is_said_and_the_others_are_linted()
    {
        var feed = Item("a", "There were unconfirmed reports.") + "\n{\"uri\": \"b\", \"body_text\": }\n" + Item("c", "There were unconfirmed reports.") + "\n";

        var result = Feed(feed, "check", "--input", "jsonl", "-", "--select", "CL1002", "--fail-on", "never");

        result.Exit.ShouldBe(2);
        result.Lines.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).ShouldBe(["stdin(1,39)", "stdin(3,39)"]);
        result.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("copylint: stdin(2,27): This is no JSON: ");
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(500_000)]
    public void A_record_of_too_many_bytes_is_said_and_passed_over(int length)
    {
        var result = Feed(Item("a", "Well.") + "\n" + Item("b", new string('x', length)) + "\n" + Item("c", "There were unconfirmed reports.") + "\n", "check", "--input", "jsonl", "-", "--max-file-size", "2000", "--select", "CL1002");

        result.Exit.ShouldBe(2);
        result.ErrorLines.ShouldHaveSingleItem().ShouldBe("copylint: stdin(2,1): The record has more than 2,000 bytes. Allow more with --max-file-size.");
        result.Lines.ShouldHaveSingleItem().ShouldStartWith("stdin(3,39): ");
    }

    [Fact]
    public async Task Findings_come_before_the_next_story_does()
    {
        using var process = CopyLintProcess.Start(new CliRequest(["check", "--input", "jsonl", "-", "--format", "jsonl", "--select", "CL1002"]));
        using var input = new StreamWriter(process.StandardInput.BaseStream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        for (var i = 0; i < 3; i++)
        {
            input.WriteLine(Item($"s{i}", "There were unconfirmed reports."));
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(s_patience);
            JsonDocument.Parse(line!).RootElement.GetProperty("story").GetProperty("id").GetString().ShouldBe($"s{i}");
        }

        input.Close();
        process.WaitForExit((int)s_patience.TotalMilliseconds).ShouldBeTrue();
        process.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Any_number_of_jobs_gives_the_same_output()
    {
        var feed = string.Concat(Enumerable.Range(0, 500).Select(i => Item($"s{i}", i % 7 == 0 ? "There were unconfirmed reports." : $"Flood number {i} came.") + "\n"));

        var alone = Feed(feed, "check", "--input", "jsonl", "-", "--format", "jsonl", "--jobs", "1");
        var together = Feed(feed, "check", "--input", "jsonl", "-", "--format", "jsonl", "--jobs", "5");

        alone.Lines.Length.ShouldBeGreaterThan(70);
        together.Output.ShouldBe(alone.Output);
    }

    private static string Item(string id, string body) => $$"""{"uri": "{{id}}", "body_text": "{{body}}"}""";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private CliResult Feed(string text, params string[] arguments) =>
        CopyLintProcess.Run(new CliRequest(arguments, _folder.Path) { Input = Encoding.UTF8.GetBytes(text) });
}
