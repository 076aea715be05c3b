using System.Text.Json;

namespace CopyLint.Cli.Tests;

public sealed class FormatTests : IDisposable
{
    private static readonly string[] s_fields =
    [
        "path", "id", "rule", "severity", "message", "line", "column", "endLine", "endColumn", "start", "length", "role", "quoted", "related", "fix",
    ];

    private readonly TempFolder _folder = new TempFolder().With("a.txt", "Unconfirmed reports put the toll at nine.\n").With("b.txt", "Nothing here.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Text_is_one_line_a_finding() =>
        _folder.Run("check", ".").Output.ShouldBe("a.txt(1,1): warning CL1002: Whose rumor? Say who reports it and what checking found.\n");

    [Fact]
    public void Jsonl_is_one_object_a_finding_with_every_field()
    {
        var found = _folder.Run("check", ".", "--format", "jsonl").JsonLines.ShouldHaveSingleItem();

        found.EnumerateObject().Select(field => field.Name).ShouldBe(s_fields);
        found.GetProperty("path").GetString().ShouldBe("a.txt");
        found.GetProperty("rule").GetString().ShouldBe("rumour-as-news");
        found.GetProperty("severity").GetString().ShouldBe("warning");
        found.GetProperty("role").GetString().ShouldBe("body");
        found.GetProperty("quoted").GetBoolean().ShouldBeFalse();
        found.GetProperty("related").GetArrayLength().ShouldBe(0);
        found.GetProperty("fix").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Json_is_one_object_with_the_same_findings_and_a_summary()
    {
        var root = JsonDocument.Parse(_folder.Run("check", ".", "--format", "json").Output).RootElement;

        root.GetProperty("version").GetInt32().ShouldBe(1);
        root.GetProperty("tool").GetProperty("name").GetString().ShouldBe("copylint");
        root.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem().EnumerateObject().Select(field => field.Name).ShouldBe(s_fields);
        root.GetProperty("summary").ToString().ShouldNotBeNull();
        root.GetProperty("summary").EnumerateObject().Select(field => $"{field.Name} {field.Value}")
            .ShouldBe(["stories 2", "findings 1", "errors 0", "warnings 1", "suggestions 0", "problems 0", "skipped 0"]);
    }

    [Fact]
    public void Json_is_whole_even_where_a_file_cannot_be_read()
    {
        var result = _folder.Run("check", "a.txt", "gone.txt", "--format", "json");

        result.Exit.ShouldBe(2);
        JsonDocument.Parse(result.Output).RootElement.GetProperty("summary").GetProperty("problems").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void A_pipe_has_no_color_and_no_summary() => _folder.Run("check", ".").Output.ShouldNotContain("\u001b");

    [Fact]
    public void At_a_terminal_the_words_are_underlined_and_a_summary_follows()
    {
        var plain = Look(("FORCE_COLOR", "1"), ("NO_COLOR", "1"));

        plain.ShouldBe(
            """
            a.txt(1,1): warning CL1002: Whose rumor? Say who reports it and what checking found.
                1 | Unconfirmed reports put the toll at nine.
                  | ~~~~~~~~~~~~~~~~~~~

            0 errors, 1 warning, 0 suggestions in 2 stories.

            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void Colors_can_be_forced_into_a_pipe()
    {
        Look(("FORCE_COLOR", "1")).ShouldContain("\u001b[");
        Look(("NO_COLOR", "1")).ShouldNotContain("\u001b[");
    }

    [Fact]
    public void Control_characters_of_the_copy_do_not_reach_the_terminal()
    {
        _folder.With("a.txt", "\u001b[2J Unconfirmed\u001b[31m reports \u0007put the toll at nine.\n").With("b.txt", "\u009b31m Unconfirmed reports came.\n");

        Look(("FORCE_COLOR", "1"), ("NO_COLOR", "1")).Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
    }

    [Fact]
    public void Wide_characters_do_not_shift_the_underline()
    {
        _folder.With("a.txt", "東京 😀 unconfirmed reports came.\n");

        var lines = Look(("FORCE_COLOR", "1"), ("NO_COLOR", "1")).Split('\n');

        lines[2].ShouldBe("      |         ~~~~~~~~~~~~~~~~~~~");
    }

    [Theory]
    [InlineData("東京の市長は町の道路について語った", "東京の市長は町の道路について語った")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀", "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧")]
    [InlineData("The council met in town to vote on the road. ", " and the mayor told the council that it would be built soon.")]
    [InlineData("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", "n\u0303o\u0308n\u0303o\u0308n\u0303o\u0308")]
    public void A_long_line_is_cut_to_the_terminal_around_the_words(string before, string after)
    {
        const string Words = "unconfirmed reports";
        _folder.With("a.txt", $"The council met on Tuesday to vote on the road to the town. {Repeated(before)} {Words} came {Repeated(after)}\n");

        var lines = CopyLintProcess.Run(new CliRequest(["check", "a.txt", "--select", "CL1002"], _folder.Path) { Environment = [("FORCE_COLOR", "1"), ("NO_COLOR", "1")] }).Lines;

        var excerpt = lines[1]["    1 | ".Length..];
        excerpt.ShouldContain(Words);
        excerpt.ShouldStartWith("…");
        excerpt.ShouldEndWith("…");
        Columns(excerpt).ShouldBeInRange(60, 92);
        lines[2].IndexOf('~', StringComparison.Ordinal).ShouldBe("    1 | ".Length + Columns(excerpt[..excerpt.IndexOf(Words, StringComparison.Ordinal)]));

        static string Repeated(string text) => string.Concat(Enumerable.Repeat(text, 50));
        static int Columns(string text) => new System.Globalization.StringInfo(text) is var info
            ? Enumerable.Range(0, info.LengthInTextElements).Sum(i => info.SubstringByTextElements(i, 1)[0] >= '\u3000' ? 2 : 1)
            : 0;
    }

    [Fact]
    public void Words_that_go_on_in_the_next_line_say_so()
    {
        _folder.With("a.txt", "The words are unconfirmed\nreports that came to the council from the town, and the mayor said so.\n");

        Look(("FORCE_COLOR", "1"), ("NO_COLOR", "1")).Split('\n').ShouldContain("    1 | The words are unconfirmed…");
    }

    private string Look(params (string, string)[] environment) =>
        CopyLintProcess.Run(new CliRequest(["check", "."], _folder.Path) { Environment = environment }).Output;
}
