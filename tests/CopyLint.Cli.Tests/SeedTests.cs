using System.Text;
using System.Text.Json;

namespace CopyLint.Cli.Tests;

/// <summary>The main job on the five founding stories: each line of the snapshots was read and judged.</summary>
public sealed class SeedTests
{
    public static TheoryData<string> Seeds => [.. Names];

    private static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Path.Join(CopyLintProcess.Repository, "seeds")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Findings_of(string seed)
    {
        var result = CopyLintProcess.Run("check", $"seeds/{seed}");

        result.Error.ShouldBeEmpty();
        Snapshot.Match(WithWords(seed, result), seed[..3]);
    }

    [Fact]
    public void A_folder_gives_the_findings_of_its_files()
    {
        var single = string.Concat(Names.Select(name => CopyLintProcess.Run("check", $"seeds/{name}").Output));

        CopyLintProcess.Run("check", "seeds", "--edition", "none").Output.ShouldBe(single);
    }

    [Fact]
    public void Findings_across_the_seeds()
    {
        var alone = CopyLintProcess.Run("check", "seeds", "--edition", "none", "--format", "jsonl").Lines;
        var edition = CopyLintProcess.Run("check", "seeds", "--format", "jsonl").Lines;

        edition[..alone.Length].ShouldBe(alone);
        var across = CopyLintProcess.Run("check", "seeds", "--select", "CL7");
        across.Lines.Length.ShouldBe(edition.Length - alone.Length);
        Snapshot.Match(WithWordsAcross(across), "edition");
    }

    /// <summary>Below each finding its words, and those of the other stories.</summary>
    private static string WithWordsAcross(CliResult text)
    {
        var found = CopyLintProcess.Run("check", "seeds", "--select", "CL7", "--format", "jsonl").JsonLines;
        var snapshot = new StringBuilder();
        foreach (var (line, finding) in text.Lines.Zip(found))
        {
            snapshot.Append(line).Append('\n').Append("    ").Append(WordsOf(finding)).Append('\n');
            foreach (var place in finding.GetProperty("related").EnumerateArray())
            {
                var other = $"{place.GetProperty("path").GetString()}({place.GetProperty("line").GetInt32()},{place.GetProperty("column").GetInt32()})";
                snapshot.Append("    = ").Append(other).Append(": ").Append(WordsOf(place)).Append('\n');
            }
        }

        return snapshot.ToString();
    }

    private static string WordsOf(JsonElement place) =>
        File.ReadAllText(Path.Join(CopyLintProcess.Repository, place.GetProperty("path").GetString()!))
            .Substring(place.GetProperty("start").GetInt32(), place.GetProperty("length").GetInt32());

    /// <summary>Below each finding the words that it stands at, so that a reader of the snapshot can judge it.</summary>
    private static string WithWords(string seed, CliResult text)
    {
        var found = CopyLintProcess.Run("check", $"seeds/{seed}", "--format", "jsonl").JsonLines;
        var copy = File.ReadAllText(Path.Join(CopyLintProcess.Repository, "seeds", seed));
        var snapshot = new StringBuilder();
        foreach (var (line, finding) in text.Lines.Zip(found))
        {
            var (start, length) = (finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32());
            snapshot.Append(line).Append('\n').Append("    ").Append(copy.AsSpan(start, length)).Append('\n');
        }

        return snapshot.ToString();
    }
}
