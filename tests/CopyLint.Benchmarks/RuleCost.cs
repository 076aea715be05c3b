using System.Diagnostics;
using System.Text;
using CopyLint.Syntax;
using CopyLint.Analysis;
using CopyLint.Model;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Benchmarks;

/// <summary>What each rule costs beyond the model, which all share: how to see that a new rule is dear.</summary>
internal static class RuleCost
{
    private const int Passes = 10;
    private const int Characters = 1_000_000;

    public static int Print()
    {
        var rules = Repository.Pack.Rules;
        var stories = new NewsText(SentencePool.Load(), 11).Stories(Characters).Select(story => SourceText.From(story)).ToList();
        var bytes = stories.Sum(story => Encoding.UTF8.GetByteCount(story.ToString()));
        var alone = rules.Analyzers.Select(analyzer => new AnalyzerActions(rules with { Analyzers = [analyzer] })).ToArray();
        var best = Enumerable.Repeat(double.MaxValue, alone.Length).ToArray();
        var found = new int[alone.Length];
        for (var pass = 0; pass < Passes; pass++)
        {
            var ticks = Pass(rules, stories, alone, found);
            best = [.. best.Zip(ticks, Math.Min)];
        }

        foreach (var r in Enumerable.Range(0, alone.Length).OrderByDescending(r => best[r]))
        {
            Console.WriteLine($"{best[r] / Stopwatch.Frequency / bytes * 1e9,6:0.00} ns/byte {found[r],6} findings  {r} {rules.Analyzers[r].Rule.Id} {rules.Analyzers[r].Rule.Name}");
        }

        Console.WriteLine($"{best.Sum() / Stopwatch.Frequency / bytes * 1e9,6:0.00} ns/byte together");
        return 0;
    }

    /// <summary>Ticks of each rule over all stories, each story's model made beforehand.</summary>
    private static double[] Pass(RuleSet rules, List<SourceText> stories, AnalyzerActions[] alone, int[] found)
    {
        var ticks = new double[alone.Length];
        var context = new StoryContext(new StoryModel(rules.Lexicon), alone.Max(actions => actions.CounterCount));
        Array.Clear(found);
        foreach (var story in stories)
        {
            for (var r = 0; r < alone.Length; r++)
            {
                if (r == 0)
                {
                    context.Load(new StorySource(story));
                    Recognize(context.Model);
                }

                for (var counter = 0; counter < alone[r].CounterCount; counter++)
                {
                    context.Counter(counter) = 0;
                }

                var before = context.Found.Count;
                var start = Stopwatch.GetTimestamp();
                alone[r].Run(context);
                ticks[r] += Stopwatch.GetTimestamp() - start;
                found[r] += context.Found.Count - before;
            }
        }

        return ticks;
    }

    public static void Recognize(StoryModel model)
    {
        for (var kind = ElementKind.Quotation; kind < ElementKind.Match; kind++)
        {
            model.Count(kind);
        }
    }
}
