using System.Text;
using System.Text.Json;

namespace CopyLint.Cli.Tests;

/// <summary>Whole stories as desks get them: planted faults are found, edited copy is left alone, and each finding was read and judged.</summary>
public sealed class GoldenStoryTests
{
    public static TheoryData<string> Families => [.. GoldenCorpus.Families];

    public static TheoryData<string> RuleFamilies => [.. GoldenCorpus.Families.Where(family => family != "ordinary")];

    public static TheoryData<string> Stories => [.. GoldenCorpus.Stories];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Planted_faults_are_reported(string story) =>
        GoldenFault.Under("## Planted faults").Where(fault => fault.Story == story && !GoldenCorpus.IsReported(fault)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Stories))]
    public void Nothing_else_is_an_error_or_a_warning(string story)
    {
        var text = GoldenCorpus.Text(story);
        var known = GoldenFault.Under("## Planted faults").Concat(GoldenFault.Under("## Known false alarms"))
            .Where(fault => fault.Story == story)
            .Select(fault => (fault.Rule, Place: fault.In(text)))
            .ToList();

        GoldenCorpus.Findings(story)
            .Where(finding => finding.GetProperty("severity").GetString() is "error" or "warning")
            .Where(finding => !known.Exists(fault => GoldenCorpus.Is(finding, fault.Rule, fault.Place.Start, fault.Place.End)))
            .Select(finding => Line(finding, text))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Known_misses_are_still_missed() =>
        GoldenFault.Under("## Known misses").Where(GoldenCorpus.IsReported).ShouldBeEmpty();

    [Fact]
    public void Known_false_alarms_are_still_reported() =>
        GoldenFault.Under("## Known false alarms").Where(fault => !GoldenCorpus.IsReported(fault)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(RuleFamilies))]
    public void A_family_has_faulty_and_clean_stories_of_some_length(string family)
    {
        var faulty = GoldenFault.Under("## Planted faults").Select(fault => fault.Story).ToHashSet(StringComparer.Ordinal);
        var stories = GoldenCorpus.Stories.Where(story => story.StartsWith($"{family}/", StringComparison.Ordinal)).ToList();

        stories.Count(faulty.Contains).ShouldBeGreaterThanOrEqualTo(3);
        stories.Count(story => !faulty.Contains(story)).ShouldBeGreaterThanOrEqualTo(3);
        stories.ShouldAllBe(story => GoldenCorpus.Text(story).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= 200);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Findings_of(string family)
    {
        var snapshot = new StringBuilder();
        foreach (var story in GoldenCorpus.Stories.Where(story => story.StartsWith($"{family}/", StringComparison.Ordinal)))
        {
            var text = GoldenCorpus.Text(story);
            snapshot.Append(story).Append('\n');
            foreach (var finding in GoldenCorpus.Findings(story))
            {
                snapshot.Append("  ").Append(Line(finding, text)).Append('\n');
            }
        }

        Snapshot.Match(snapshot.ToString(), family);
    }

    /// <summary>A finding with the words that it stands at, so that a reader of the snapshot can judge it.</summary>
    private static string Line(JsonElement finding, string text)
    {
        var words = text.Substring(finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32()).ReplaceLineEndings(" ");
        var place = $"({finding.GetProperty("line").GetInt32()},{finding.GetProperty("column").GetInt32()})";
        return $"{place} {finding.GetProperty("severity").GetString()} {finding.GetProperty("id").GetString()} [{words}] {finding.GetProperty("message").GetString()}";
    }
}
