using CopyLint.Analysis;
using CopyLint.Rules.Files;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Tests;

/// <summary>A warm story in which nothing is found allocates under 1 KB, whatever its length: nothing is made per token, sentence or element.</summary>
public sealed class AllocationTests
{
    private const int Most = 1024;
    private const int Rounds = 6;

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1_000)]
    public void A_warm_clean_story_allocates_under_a_kilobyte(int paragraphs)
    {
        var driver = new CopyDriver(DefaultRules.Pack.Rules);
        var story = SourceText.From(Clean(driver, [.. Paragraphs().Take(paragraphs)]));

        Enumerable.Range(0, Rounds).Min(_ => Allocated(driver, story)).ShouldBeLessThan(Most);
    }

    /// <summary>What the story allocates behind another one, of which nothing can be kept. The runtime's own allocations are in it, so one round says too much now and then.</summary>
    private static long Allocated(CopyDriver driver, SourceText story)
    {
        driver.Analyze(SourceText.From("Another story."), AnalysisOptions.Default, default);
        var before = GC.GetAllocatedBytesForCurrentThread();
        driver.Analyze(story, AnalysisOptions.Default, default).ShouldBeEmpty();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<string> Paragraphs() => DefaultRules.Sources
        .Where(source => !source.IsLexicon)
        .Select(source => RuleFileReader.Read(source.Path, source.Text, new RuleFileErrors())!)
        .SelectMany(file => file.Right)
        .SelectMany(example => example.Text.Split("\n\n"));

    /// <summary>The story without the paragraphs in which something is found.</summary>
    private static string Clean(CopyDriver driver, List<string> paragraphs)
    {
        while (true)
        {
            var story = string.Join("\n\n", paragraphs);
            var found = driver.Analyze(SourceText.From(story), AnalysisOptions.Default, default);
            if (found.IsEmpty)
            {
                return story;
            }

            var wrong = found.Select(finding => story.AsSpan(0, finding.Span.Start).Count("\n\n")).ToHashSet();
            paragraphs = [.. paragraphs.Where((_, i) => !wrong.Contains(i))];
        }
    }
}
