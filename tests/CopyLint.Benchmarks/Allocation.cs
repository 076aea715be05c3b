using CopyLint.Analysis;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Benchmarks;

/// <summary>What a warm story in which nothing is found allocates.</summary>
internal static class Allocation
{
    public static void Print(RuleSet rules, SentencePool pool)
    {
        var driver = new CopyDriver(rules);
        foreach (var length in new[] { 1_000, 10_000, 100_000, 1_000_000 })
        {
            var source = SourceText.From(Clean(driver, new NewsText(pool with { Wrong = [] }, length).Story(length)));
            for (var i = 0; i < 3; i++)
            {
                driver.Analyze(source, AnalysisOptions.Default, default);
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            var found = driver.Analyze(source, AnalysisOptions.Default, default);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Console.WriteLine($"allocated  {allocated} bytes by a warm story of {source.Length / 1e3:0} KB with {found.Length} findings");
        }
    }

    /// <summary>The story without the paragraphs in which something is found.</summary>
    private static string Clean(CopyDriver driver, string story)
    {
        while (driver.Analyze(SourceText.From(story), AnalysisOptions.Default, default) is { IsEmpty: false } found)
        {
            var paragraphs = story.Split("\n\n").ToList();
            var ends = new List<int>();
            foreach (var paragraph in paragraphs)
            {
                ends.Add((ends.Count == 0 ? 0 : ends[^1] + 2) + paragraph.Length);
            }

            var wrong = found.Select(d => ends.FindIndex(end => d.Span.Start <= end)).ToHashSet();
            story = string.Join("\n\n", paragraphs.Where((_, i) => !wrong.Contains(i)));
        }

        return story;
    }
}
