using BenchmarkDotNet.Attributes;
using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Benchmarks;

/// <summary>The parts of the flow, each alone, on one story of 200 KB.</summary>
[MemoryDiagnoser]
public class PartBenchmarks
{
    private readonly string _text = new NewsText(SentencePool.Load(), 7).Story(200_000);
    private readonly Lexicon _lexicon = Repository.Pack.Rules.Lexicon;
    private readonly CopyDriver _driver = new(Repository.Pack.Rules);
    private readonly TokenTable _scanned = new(Repository.Pack.Rules.Lexicon);
    private readonly TokenTable _tokens = new(Repository.Pack.Rules.Lexicon);
    private readonly Table<Block> _blocks = new();
    private readonly Table<Sentence> _sentences = new();
    private readonly Table<Cue> _cues = new();
    private readonly Table<PhraseHit> _hits = new();
    private readonly Table<SentenceFilter> _filters = new();
    private StoryModel _model = null!;
    private bool _isEdited;

    [GlobalSetup]
    public void Setup()
    {
        Scanner.Scan(_text, _tokens);
        _tokens.Bits.Build(_tokens.Tokens, _tokens.Words);
        _model = new StoryModel(_lexicon);
        BlocksAndSentences();
    }

    [Benchmark]
    public int Scan()
    {
        _scanned.Clear();
        Scanner.Scan(_text, _scanned);
        _scanned.Bits.Build(_scanned.Tokens, _scanned.Words);
        return _scanned.Tokens.Count;
    }

    [Benchmark]
    public int BlocksAndSentences()
    {
        _blocks.Clear();
        _sentences.Clear();
        BlockBuilder.Build(_text, _lexicon, StoryLayout.Guessed, _tokens, _blocks);
        SentenceSplitter.Split(_text, _lexicon, _tokens, _blocks, _sentences);
        return _sentences.Count;
    }

    [Benchmark]
    public int Walk()
    {
        _cues.Clear();
        _hits.Clear();
        _filters.Clear();
        PhraseWalk.Run(_lexicon, _tokens.Tokens.Items, _tokens.Bits, 0, _tokens.Tokens.Count - 1, _cues, _hits, _filters);
        return _hits.Count;
    }

    [Benchmark]
    public int Model()
    {
        _model.Load(new StorySource(Repository.NoText));
        _model.Load(StorySource.Of(_text));
        var elements = 0;
        for (var kind = ElementKind.Quotation; kind < ElementKind.Match; kind++)
        {
            elements += _model.Count(kind);
        }

        return elements;
    }

    [Benchmark(Baseline = true)]
    public int Whole()
    {
        _driver.Analyze(Repository.NoText, AnalysisOptions.Default, default);
        return _driver.Analyze(SourceText.From(_text), AnalysisOptions.Default, default).Length;
    }

    /// <summary>The story with a letter typed in its middle, and then with it taken out again.</summary>
    [Benchmark]
    public int Edited()
    {
        _isEdited = !_isEdited;
        return _driver.Analyze(SourceText.From(_isEdited ? _text.Insert(_text.Length / 2, "a") : _text), AnalysisOptions.Default, default).Length;
    }
}
