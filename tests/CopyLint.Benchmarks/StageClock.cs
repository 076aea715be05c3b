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
    private readonly Table<Token> _tokens = new();
    private readonly Table<Block> _blocks = new();
    private readonly Table<Sentence> _sentences = new();
    private readonly Table<Cue> _cues = new();
    private readonly Table<PhraseHit> _hits = new();
    private readonly List<(string Name, Action<SourceText> Run)> _stages;

    public StageClock(RuleSet rules)
    {
        var driver = new CopyDriver(rules);
        _lexicon = rules.Lexicon;
        _model = new StoryModel(_lexicon);
        _stages =
        [
            ("scanner", Scan),
            ("blocks and sentences", Split),
            ("phrase walk", Walk),
            ("(whole tree)", text => _model.Load(text)),
            ("roles", _ => RoleAssigner.Assign(_model.Tree, _blocks)),
        ];
        for (var kind = ElementKind.Quotation; kind < ElementKind.Match; kind++)
        {
            var element = kind;
            _stages.Add(($"model: {element}", _ => _model.Count(element)));
        }

        _stages.Add(("(whole)", text => driver.Analyze(text, AnalysisOptions.Default, default)));
    }

    /// <summary>Seconds of each stage over all stories, in the order of the flow; the last is the whole, and "rules" what it takes beyond the others.</summary>
    public List<(string Stage, double Seconds)> Measure(IReadOnlyList<string> stories)
    {
        var totals = new double[_stages.Count];
        foreach (var together in stories.Select(story => SourceText.From(story)).Chunk(StoriesTogether))
        {
            var best = Enumerable.Repeat(long.MaxValue, _stages.Count).ToArray();
            for (var pass = 0; pass < Passes; pass++)
            {
                var ticks = Pass(together);
                best = [.. best.Zip(ticks, Math.Min)];
            }

            for (var s = 0; s < totals.Length; s++)
            {
                totals[s] += (double)best[s] / Stopwatch.Frequency;
            }
        }

        var result = _stages.Zip(totals, (stage, total) => (stage.Name, total)).Where(stage => stage.Name[0] != '(').ToList();
        result.Add(("rules", totals[^1] - result.Sum(stage => stage.total)));
        result.Add(("whole", totals[^1]));
        return result;
    }

    private long[] Pass(SourceText[] stories)
    {
        var ticks = new long[_stages.Count];
        foreach (var story in stories)
        {
            for (var s = 0; s < _stages.Count; s++)
            {
                var start = Stopwatch.GetTimestamp();
                _stages[s].Run(story);
                ticks[s] += Stopwatch.GetTimestamp() - start;
            }
        }

        return ticks;
    }

    private void Scan(SourceText source)
    {
        _tokens.Clear();
        Scanner.Scan(source.ToString(), _lexicon.Vocabulary, _tokens);
    }

    private void Split(SourceText source)
    {
        _blocks.Clear();
        _sentences.Clear();
        BlockBuilder.Build(source.ToString(), _lexicon, _tokens, _blocks);
        SentenceSplitter.Split(source.ToString(), _lexicon, _tokens, _blocks, _sentences);
    }

    private void Walk(SourceText source)
    {
        _cues.Clear();
        _hits.Clear();
        PhraseWalk.Run(_lexicon, _tokens.Items, _cues, _hits);
    }
}
