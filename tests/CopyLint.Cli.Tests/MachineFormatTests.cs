using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace CopyLint.Cli.Tests;

/// <summary>What holds for every format that is made for other programs. That they accept it is tested against the programs themselves.</summary>
public sealed class MachineFormatTests : IDisposable
{
    private const string Rumor = "unconfirmed reports came.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Each format's own unit: UTF-16 units, code points, or bytes of UTF-8.</summary>
    [Theory]
    [InlineData("jsonl", "1:8-1:27", "1:8-1:27", "1:11-1:30", "1:8-1:27", "2:8-2:27")]
    [InlineData("sarif", "1:8-1:27", "1:8-1:27", "1:11-1:30", "1:8-1:27", "2:8-2:27")]
    [InlineData("github", "1:8-1:27", "1:8-1:27", "1:11-1:30", "1:8-1:27", "2:8-2:27")]
    [InlineData("gitlab", "1:8-1:27", "1:8-1:27", "1:11-1:30", "1:8-1:27", "2:8-2:27")]
    [InlineData("junit", "1:8", "1:8", "1:11", "1:8", "2:8")]
    [InlineData("checkstyle", "1:7", "1:7", "1:11", "1:8", "2:8")]
    [InlineData("rdjson", "1:10-1:29", "1:10-1:29", "1:13-1:32", "1:12-1:31", "2:12-2:31")]
    public void Columns_count_in_the_unit_of_the_format(string format, string emoji, string mark, string combining, string cjk, string crlf)
    {
        _folder.With("1.txt", $"😀 and {Rumor}\n")
            .With("2.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"😀 and {Rumor}\n")])
            .With("3.txt", $"e\u0301te\u0301 and {Rumor}\n")
            .With("4.txt", $"東京 and {Rumor}\n")
            .With("5.txt", $"A line 😀.\r\nIn 東京, {Rumor}\r\n");

        Places(format, _folder.Check(format, ".", "--select", "CL1002", "--edition", "none").Output).ShouldBe([emoji, mark, combining, cjk, crlf]);
    }

    [Theory]
    [MemberData(nameof(MachineFormats.All), MemberType = typeof(MachineFormats))]
    public void Any_number_of_jobs_and_any_order_give_the_same_bytes(string format)
    {
        var seeds = Directory.EnumerateFiles(Path.Join(CopyLintProcess.Repository, "seeds")).Select(File.ReadAllText).ToArray();
        for (var i = 0; i < 20; i++)
        {
            _folder.With($"{i % 4}/{i:00}.txt", seeds[i % seeds.Length]);
        }

        var one = _folder.Check(format, ".", "--jobs", "1").Output;

        one.Length.ShouldBeGreaterThan(10_000);
        _folder.Check(format, "3", "1", "0", "2", "--jobs", "8").Output.ShouldBe(one);
    }

    [Theory]
    [MemberData(nameof(MachineFormats.All), MemberType = typeof(MachineFormats))]
    public void Nothing_found_is_a_whole_document_too(string format)
    {
        var result = _folder.With("a.txt", "The council met.\n").Check(format, "a.txt");

        result.Exit.ShouldBe(0);
        (format is "jsonl" or "github" ? 0 : Places(format, result.Output).Length).ShouldBe(format == "junit" ? 1 : 0);
    }

    [Theory]
    [InlineData("checkstyle")]
    [InlineData("junit")]
    public void What_cannot_be_read_is_an_error_in_formats_that_have_a_place_for_it(string format)
    {
        var result = _folder.With("a.txt", "The council met.\n").Check(format, "a.txt", "gone.txt");

        result.Exit.ShouldBe(2);
        result.ErrorLines.ShouldBe(["copylint: There is no file or folder 'gone.txt'."]);
        XDocument.Parse(result.Output).Descendants("error").ShouldHaveSingleItem().Attribute("message")!.Value.ShouldBe("There is no file or folder 'gone.txt'.");
    }

    [Theory]
    [InlineData("checkstyle")]
    [InlineData("junit")]
    public void No_character_of_the_copy_breaks_the_xml(string format)
    {
        _folder.With("house/odd.yml", "id: HOUSE001\ntitle: Odd words\nseverity: error\nwhy: A test.\nfind: [\"alpha ... beta\"]\nmessage: \"'{match}' is odd.\"\nexamples: { wrong: [\"[[Alpha and beta]]\"], right: [\"Beta.\"] }\n")
            .With("a.txt", "The alpha <\u0001\uFFFE&> beta came.\n");

        var document = XDocument.Parse(_folder.Check(format, "a.txt", "--rules", "house", "--select", "HOUSE001").Output);

        document.Descendants().Attributes("message").ShouldHaveSingleItem().Value.ShouldBe("'alpha <\uFFFD\uFFFD&> beta' is odd.");
    }

    [Fact]
    public void In_junit_fail_on_decides_which_findings_fail()
    {
        _folder.With("a.txt", $"He said the the meeting would go on.\n\nThen {Rumor}\n").With("b.txt", "The council met.\n");

        Failures().ShouldBe(["a.txt 2 1", "b.txt 1 0"]);
        Failures("--fail-on", "warning").ShouldBe(["a.txt 2 2", "b.txt 1 0"]);
        Failures("--fail-on", "never").ShouldBe(["a.txt 2 0", "b.txt 1 0"]);

        IEnumerable<string> Failures(params string[] arguments) =>
            XDocument.Parse(_folder.Check("junit", ["a.txt", "b.txt", "--select", "CL1002,CL2001", .. arguments]).Output).Descendants("testsuite")
                .Select(suite =>
                {
                    suite.Elements("testcase").Count().ToString().ShouldBe(suite.Attribute("tests")!.Value);
                    suite.Descendants("failure").Count().ToString().ShouldBe(suite.Attribute("failures")!.Value);
                    return $"{suite.Attribute("name")!.Value} {suite.Attribute("tests")!.Value} {suite.Attribute("failures")!.Value}";
                }).ToArray();
    }

    [Fact]
    public void Gitlab_fingerprints_are_unique_and_outlive_edits_above()
    {
        var story = $"Some {Rumor}\n\n";
        _folder.With("a.txt", story + story + story).With("b.txt", story);
        var before = Fingerprints();
        _folder.With("a.txt", "The council met.\n\n" + story + story + story);

        before.Length.ShouldBe(4);
        before.ShouldBeUnique();
        Fingerprints().ShouldBe(before);

        string[] Fingerprints() =>
        [
            .. JsonDocument.Parse(_folder.Check("gitlab", "a.txt", "b.txt", "--select", "CL1002", "--edition", "none").Output).RootElement
                .EnumerateArray().Select(finding => finding.GetProperty("fingerprint").GetString()!),
        ];
    }

    [Fact]
    public void A_fix_is_one_suggestion_in_rdjson()
    {
        _folder.With("a.txt", "😀 He said the the meeting would go on.\n");

        var suggestion = JsonDocument.Parse(_folder.Check("rdjson", "a.txt", "--select", "CL2001").Output).RootElement
            .GetProperty("diagnostics")[0].GetProperty("suggestions").EnumerateArray().ShouldHaveSingleItem();

        Range(suggestion.GetProperty("range")).ShouldBe("1:17-1:21");
        suggestion.GetProperty("text").GetString().ShouldBe("");
    }

    private static string[] Places(string format, string output) => format switch
    {
        "jsonl" => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).Select(found => $"{found.GetProperty("line")}:{found.GetProperty("column")}-{found.GetProperty("endLine")}:{found.GetProperty("endColumn")}")],
        "json" => [.. Json(output).GetProperty("findings").EnumerateArray().Select(found => $"{found.GetProperty("line")}:{found.GetProperty("column")}")],
        "sarif" => [.. Json(output).GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region")).Select(region => $"{region.GetProperty("startLine")}:{region.GetProperty("startColumn")}-{region.GetProperty("endLine")}:{region.GetProperty("endColumn")}")],
        "github" => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[1].Split(',').Select(property => property.Split('=')).ToDictionary(pair => pair[0], pair => pair[1])).Select(command => $"{command["line"]}:{command["col"]}-{command["endLine"]}:{command["endColumn"]}")],
        "gitlab" => [.. Json(output).EnumerateArray().Select(found => found.GetProperty("location").GetProperty("positions")).Select(positions => $"{Position(positions.GetProperty("begin"))}-{Position(positions.GetProperty("end"))}")],
        "rdjson" => [.. Json(output).GetProperty("diagnostics").EnumerateArray().Select(found => Range(found.GetProperty("location").GetProperty("range")))],
        "checkstyle" => [.. XDocument.Parse(output).Descendants("error").Select(error => $"{error.Attribute("line")!.Value}:{error.Attribute("column")!.Value}")],
        _ => [.. XDocument.Parse(output).Descendants("testcase").Select(test => test.Attribute("name")!.Value).Select(name => name[(name.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')').Replace(',', ':'))],
    };

    private static JsonElement Json(string output) => JsonDocument.Parse(output).RootElement;

    private static string Range(JsonElement range) => $"{Position(range.GetProperty("start"))}-{Position(range.GetProperty("end"))}";

    private static string Position(JsonElement position) => $"{position.GetProperty("line")}:{position.GetProperty("column")}";
}
