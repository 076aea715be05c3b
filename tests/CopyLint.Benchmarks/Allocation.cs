using CopyLint.Syntax;
using CopyLint.Analysis;
using CopyLint.Model;
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
            var source = SourceText.From(Clean(driver, new NewsText(pool with { Mix = pool.Mix with { Wrong = 0 } }, length).Story(length)));
            for (var i = 0; i < 3; i++)
            {
                driver.Analyze(source, AnalysisOptions.Default, default);
                driver.Analyze(Repository.NoText, AnalysisOptions.Default, default);
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            var found = driver.Analyze(source, AnalysisOptions.Default, default);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Console.WriteLine($"allocated  {allocated} bytes by a warm story of {source.Length / 1e3:0} KB with {found.Length} findings");
            PrintRules(rules, source);
        }
    }

    /// <summary>The rules that allocate in the story, and the model.</summary>
    private static void PrintRules(RuleSet rules, SourceText source)
    {
        var context = new StoryContext(new StoryModel(rules.Lexicon), rules.Analyzers.Length);
        foreach (var analyzer in rules.Analyzers)
        {
            var alone = new AnalyzerActions(rules with { Analyzers = [analyzer] });
            var allocated = 0L;
            for (var i = 0; i < 3; i++)
            {
                context.Load(new StorySource(source));
                RuleCost.Recognize(context.Model);
                var before = GC.GetAllocatedBytesForCurrentThread();
                alone.Run(context);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }

            if (allocated > 0)
            {
                Console.WriteLine($"           {allocated} bytes by {analyzer.Rule.Id}");
            }
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
