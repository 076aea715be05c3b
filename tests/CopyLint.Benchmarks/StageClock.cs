using System.Diagnostics;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Benchmarks;

/// <summary>
/// Where the time of a run goes. Every story goes through the engine's own stages one after the other, and then through
/// the whole. Times are taken for a few stories together, several times, and the least counts: so another process on the
/// machine disturbs little.
/// </summary>
internal sealed class StageClock
{
    private const int StoriesTogether = 16;
    private const int Passes = 12;

    private readonly Lexicon _lexicon;
    private readonly StoryModel _model;
    private readonly CopyDriver _driver;
    private readonly TokenTable _tokens;
    private readonly Table<Block> _blocks = new();
    private readonly Table<Sentence> _sentences = new();
    private readonly Table<Cue> _cues = new();
    private readonly Table<PhraseHit> _hits = new();
    private readonly Table<SentenceFilter> _filters = new();
    private readonly List<(string Name, Action<SourceText> Run)> _stages;

    public StageClock(RuleSet rules)
    {
        _driver = new CopyDriver(rules);
        _lexicon = rules.Lexicon;
        _tokens = new TokenTable(_lexicon);
        _model = new StoryModel(_lexicon);
        _stages =
        [
            ("scanner", Scan),
            ("blocks and sentences", Split),
            ("phrase walk", Walk),
            ("(whole tree)", text => _model.Load(new StorySource(text))),
            ("roles", _ => RoleAssigner.Assign(_model.Tree, StoryLayout.Guessed, _blocks)),
        ];
        for (var kind = ElementKind.Quotation; kind < ElementKind.Match; kind++)
        {
            var element = kind;
            _stages.Add(($"model: {element}", _ => _model.Count(element)));
        }
    }

    /// <summary>Seconds of each stage over all stories, in the order of the flow; the last is the whole, and "rules" what it takes beyond the others.</summary>
    public List<(string Stage, double Seconds)> Measure(IReadOnlyList<string> stories)
    {
        var groups = stories.Select(story => SourceText.From(story)).Chunk(StoriesTogether).ToList();
        var totals = Best(groups, _stages);
        var whole = Best(groups, [("whole", text => _driver.Analyze(text, AnalysisOptions.Default, default))])[0];
        var result = _stages.Zip(totals, (stage, total) => (stage.Name, total)).Where(stage => stage.Name[0] != '(').ToList();
        result.Add(("rules", whole - result.Sum(stage => stage.total)));
        result.Add(("whole", whole));
        return result;
    }

    /// <summary>For each stage the sum over the groups of their best pass. A pass takes all groups, so that no story is still in the branch predictor when it comes again.</summary>
    private static double[] Best(List<SourceText[]> groups, List<(string Name, Action<SourceText> Run)> stages)
    {
        var best = groups.Select(_ => Enumerable.Repeat(long.MaxValue, stages.Count).ToArray()).ToArray();
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var g = 0; g < best.Length; g++)
            {
                best[g] = [.. best[g].Zip(Ticks(groups[g], stages), Math.Min)];
            }
        }

        return [.. Enumerable.Range(0, stages.Count).Select(s => best.Sum(group => (double)group[s]) / Stopwatch.Frequency)];
    }

    private static long[] Ticks(SourceText[] stories, List<(string Name, Action<SourceText> Run)> stages)
    {
        var ticks = new long[stages.Count];
        foreach (var story in stories)
        {
            for (var s = 0; s < ticks.Length; s++)
            {
                var start = Stopwatch.GetTimestamp();
                stages[s].Run(story);
                ticks[s] += Stopwatch.GetTimestamp() - start;
            }
        }

        return ticks;
    }

    private void Scan(SourceText source)
    {
        _tokens.Clear();
        Scanner.Scan(source.ToString(), _tokens);
        _tokens.Bits.Build(_tokens.Tokens, _tokens.Words);
    }

    private void Split(SourceText source)
    {
        _blocks.Clear();
        _sentences.Clear();
        BlockBuilder.Build(source.ToString(), _lexicon, StoryLayout.Guessed, _tokens, _blocks);
        SentenceSplitter.Split(source.ToString(), _lexicon, _tokens, _blocks, _sentences);
    }

    private void Walk(SourceText source)
    {
        _cues.Clear();
        _hits.Clear();
        _filters.Clear();
        PhraseWalk.Run(_lexicon, _tokens.Tokens.Items, _tokens.Bits, 0, _tokens.Tokens.Count - 1, _cues, _hits, _filters);
    }
}
