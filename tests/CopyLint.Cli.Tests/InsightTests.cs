using System.Text.Json;

namespace CopyLint.Cli.Tests;

/// <summary>What a run tells about itself: <c>--statistics</c> and <c>--timings</c>.</summary>
public sealed class InsightTests : IDisposable
{
    private static readonly string[] s_stages = ["read", "decode", "tree", "model", "rules", "order", "edition", "write"];

    private readonly TempFolder _folder = new TempFolder()
        .With("a.txt", "He said the the meeting would go on.\n\nUnconfirmed reports say two ministers fled.\n")
        .With("b.txt", "Then unconfirmed reports came of a third.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Statistics_stand_in_place_of_the_findings()
    {
        var result = _folder.Run("check", ".", "--statistics", "--select", "CL1002,CL2001");

        result.Exit.ShouldBe(1);
        result.Error.ShouldBeEmpty();
        result.Output.ShouldBe(
            """
                  2  warning     CL1002  hedging      Rumor presented as news
                  1  error       CL2001  duplication  A word stands twice in a row
            1 error, 2 warnings, 0 suggestions in 2 stories.

            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void In_json_statistics_are_part_of_the_summary()
    {
        var summary = Summary(_folder.Run("check", ".", "--statistics", "--format", "json", "--select", "CL1002,CL2001"));

        summary.GetProperty("rules").EnumerateArray().Select(rule => string.Join(' ', rule.EnumerateObject().Select(field => field.Value))).ShouldBe(
            ["CL1002 Rumor presented as news hedging warning 2", "CL2001 A word stands twice in a row duplication error 1"]);
    }

    [Fact]
    public void In_other_formats_statistics_go_to_standard_error()
    {
        var plain = _folder.Run("check", ".", "--format", "jsonl", "--select", "CL1002");
        var result = _folder.Run("check", ".", "--format", "jsonl", "--select", "CL1002", "--statistics");

        result.Output.ShouldBe(plain.Output);
        result.ErrorLines.ShouldBe(["      2  warning     CL1002  hedging      Rumor presented as news", "0 errors, 2 warnings, 0 suggestions in 2 stories."]);
    }

    [Fact]
    public void Timings_name_every_stage_and_every_rule_that_was_run_the_longest_first()
    {
        var plain = _folder.Run("check", ".", "--select", "CL1,CL2001");
        var result = _folder.Run("check", ".", "--select", "CL1,CL2001", "--timings");

        result.Exit.ShouldBe(plain.Exit);
        result.Output.ShouldBe(plain.Output);
        result.ErrorLines[0].ShouldBe("Stages:");
        result.ErrorLines[1..9].Select(line => line.Split(' ')[^1]).Order().ShouldBe(s_stages.Order());
        result.ErrorLines[9].ShouldBe("Rules:");
        result.ErrorLines[10..^1].ShouldContain(line => line.EndsWith(" CL2001 doubled-word", StringComparison.Ordinal));
        result.ErrorLines[10..^1].ShouldAllBe(line => line.Contains(" ms ", StringComparison.Ordinal) && line.Contains('%'));
        result.ErrorLines[^1].ShouldMatch(@"^The run took [0-9,.]+ ms; the times above are sums over all threads\.$");
    }

    [Fact]
    public void In_json_timings_are_part_of_the_summary()
    {
        var result = _folder.Run("check", ".", "--timings", "--format", "json", "--jobs", "2");
        var timings = Summary(result).GetProperty("timings");

        result.Error.ShouldBeEmpty();
        timings.GetProperty("wall").GetDouble().ShouldBeGreaterThan(0);
        var stages = timings.GetProperty("stages").EnumerateArray().ToArray();
        stages.Select(stage => stage.GetProperty("stage").GetString()!).Order().ShouldBe(s_stages.Order());
        foreach (var parts in (JsonElement[][])[stages, [.. timings.GetProperty("rules").EnumerateArray()]])
        {
            parts.Sum(part => part.GetProperty("share").GetDouble()).ShouldBe(1, 0.02);
            parts.Select(part => part.GetProperty("milliseconds").GetDouble()).ShouldBeInOrder(SortDirection.Descending);
        }

        timings.GetProperty("rules").GetArrayLength().ShouldBeGreaterThan(20);
    }

    private static JsonElement Summary(CliResult result) => JsonDocument.Parse(result.Output).RootElement.GetProperty("summary");
}
