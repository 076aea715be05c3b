using System.Diagnostics;
using System.Globalization;
using System.Text;
using CopyLint.Analysis;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Benchmarks;

/// <summary>The whole default pack over a lot of news text: one thread, in process.</summary>
internal static class ThroughputRun
{
    private const int Seed = 20180211;
    private const int Megabyte = 1_000_000;
    private const int StoriesForStages = 1_000;

    private const int Passes = 7;

    /// <summary>Until then the runtime has compiled again what is used most.</summary>
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(8);

    /// <param name="options">
    /// Megabytes of text (20 unless told), or a folder whose *.txt files are the text; then "short" leaves stages and long stories out, "stages" the long stories,
    /// and "dense" takes the sentences that make the engine work hardest.
    /// </param>
    public static int Print(string[] options)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var what = options is [var first, ..] ? first : "20";
        var pool = SentencePool.Load() with { Mix = options.Contains("dense") ? SentenceMix.Dense : SentenceMix.News };
        var rules = Repository.Pack.Rules;
        var index = rules.Lexicon.Phrases;
        Console.WriteLine($"pack       {rules.Analyzers.Length} rules, {index.Phrases.Length} phrases, {rules.Lexicon.Vocabulary.Count} words");
        var stories = Directory.Exists(what) ? FilesOf(what) : Made(pool, int.Parse(what, CultureInfo.InvariantCulture));
        if (stories.Count == 0)
        {
            Console.Error.WriteLine($"{what}: no *.txt files");
            return 2;
        }

        var bytes = stories.Sum(story => (long)Encoding.UTF8.GetByteCount(story));
        Console.WriteLine($"text       {bytes / 1e6:0.0} MB of UTF-8 in {stories.Count} stories");
        Whole(rules, stories, bytes);
        if (!options.Contains("short"))
        {
            Stages(rules, stories);
        }

        if (!options.Contains("short") && !options.Contains("stages"))
        {
            OneStory(rules, pool);
            Allocation.Print(rules, pool);
        }

        Console.WriteLine($"memory     {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at the peak, {bytes / 1e6 * 2:0} MB of it the text itself");
        return 0;
    }

    private static List<string> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static List<string> Made(SentencePool pool, int megabytes)
    {
        Console.WriteLine($"sentences  {pool.Ordinary.Length} of ordinary and {pool.Tricky.Length} of tricky stories, {pool.Right.Length} of right and {pool.Wrong.Length} of wrong examples, shuffled and varied with seed {Seed}");
        return new NewsText(pool, Seed).Stories(megabytes * Megabyte);
    }

    private static void Whole(RuleSet rules, List<string> stories, long bytes)
    {
        var driver = new CopyDriver(rules);
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < s_warmUp)
        {
            Pass(driver, stories);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var findings = Pass(driver, stories).Findings;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var passes = Enumerable.Range(0, Passes).Select(_ => Pass(driver, stories).Seconds).Order().ToList();
        Console.WriteLine($"whole      {bytes / passes[0] / 1e6:0.0} MB/s at best, {bytes / passes[Passes / 2] / 1e6:0.0} in the median of {Passes} passes; {findings} findings, one for every {bytes / findings} bytes, {allocated / findings} bytes allocated for each");
    }

    private static (int Findings, double Seconds) Pass(CopyDriver driver, List<string> stories)
    {
        var findings = 0;
        var start = Stopwatch.GetTimestamp();
        foreach (var story in stories)
        {
            findings += driver.Analyze(SourceText.From(story), AnalysisOptions.Default, default).Length;
        }

        return (findings, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static void Stages(RuleSet rules, List<string> stories)
    {
        var sample = stories.Take(StoriesForStages).ToList();
        var bytes = sample.Sum(story => (long)Encoding.UTF8.GetByteCount(story));
        var stages = new StageClock(rules).Measure(sample);
        foreach (var (stage, seconds) in stages)
        {
            Console.WriteLine($"  {stage,-22} {seconds / stages[^1].Seconds,6:0.0 %} {seconds / bytes * 1e9,7:0.00} ns/byte");
        }

        Console.WriteLine($"  undisturbed, that is   {bytes / stages[^1].Seconds / 1e6:0.0} MB/s");
    }

    /// <summary>Stories of one length after the other, each another one: a processor learns a story that comes again by heart, and takes half the time.</summary>
    private static void OneStory(RuleSet rules, SentencePool pool)
    {
        var driver = new CopyDriver(rules);
        foreach (var length in new[] { 2_000, 20_000, 200_000, 2_000_000, 10_000_000, 50_000_000 })
        {
            var text = new NewsText(pool, Seed);
            var stories = Enumerable.Range(0, Math.Max(1, 5_000_000 / length)).Select(_ => text.Story(length)).ToArray();
            var bytes = stories.Sum(story => (long)Encoding.UTF8.GetByteCount(story));
            var sources = Array.ConvertAll(stories, story => SourceText.From(story));
            var seconds = BestOf(5, () => Array.ForEach(sources, source =>
            {
                driver.Analyze(Repository.NoText, AnalysisOptions.Default, default);
                driver.Analyze(source, AnalysisOptions.Default, default);
            }));
            Console.WriteLine($"one story  {bytes / stories.Length / 1e3,8:0} KB {seconds / stories.Length * 1e3,10:0.000} ms {seconds / bytes * 1e9,7:0.00} ns/byte");
        }
    }

    /// <summary>Seconds of the fastest of several calls.</summary>
    private static double BestOf(int calls, Action call)
    {
        var best = double.MaxValue;
        for (var c = 0; c < calls; c++)
        {
            var start = Stopwatch.GetTimestamp();
            call();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }
}
