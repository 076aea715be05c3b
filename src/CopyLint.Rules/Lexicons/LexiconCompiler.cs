using CopyLint.Analysis;
using System.Collections.Immutable;
using System.Globalization;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Files;
using CopyLint.Rules.Patterns;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Rules.Lexicons;

/// <summary>
/// Builds the <see cref="Lexicon"/>: first every word list file is added, then <see cref="CompileLists"/>, then the
/// patterns of rules, then <see cref="Build"/>. Errors go to the collector; a list or pattern with an error is left out.
/// </summary>
internal sealed class LexiconCompiler
{
    private readonly PhraseIndexBuilder _builder;
    private readonly RuleFileErrors _errors;
    private readonly VariantCompiler _variants;
    private readonly List<(int List, int Payload, PatternNode Pattern, YamlScalar Written)> _entries = [];
    private readonly Dictionary<string, YamlScalar> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _patterns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public LexiconCompiler(RuleFileErrors errors)
    {
        _errors = errors;
        _builder = new PhraseIndexBuilder();
        _variants = new VariantCompiler(_builder, errors);
    }

    public UnitTable Units { get; set; } = UnitTable.Empty;

    /// <summary>The classes of variants that files have told of so far.</summary>
    public IEnumerable<string> VariantClasses => _variants.Classes;

    /// <summary>Adds a word list file. A second file of the same list adds its entries to the first's.</summary>
    /// <param name="path">As error messages name it.</param>
    public void AddFile(string path, string text)
    {
        var root = YamlReader.Read(path, text, _errors);
        if (root is YamlMapping units && UnitFile.IsOne(root))
        {
            new UnitFile(this, _errors).Read(units);
        }
        else if (root is YamlMapping variants && VariantFile.IsOne(root))
        {
            new VariantFile(_variants, _errors).Read(variants);
        }
        else if (root is not null)
        {
            new WordListFile(this, _errors).Read(root);
        }
    }

    /// <summary>Adds one entry to a list that may be new. Used by the readers of word list files.</summary>
    public void AddEntry(string list, YamlScalar entry, int payload)
    {
        _files.TryAdd(list, entry);
        var number = _builder.DeclareList(list);
        if (PatternParser.Parse(entry.Value, (index, message) => _errors.Add(entry, index, message)) is { } pattern)
        {
            _entries.Add((number, payload, pattern, entry));
        }
    }

    /// <summary>Makes it no error that nothing uses one of the lists added so far.</summary>
    public void AllowUnused() => _used.UnionWith(_files.Keys);

    /// <summary>Compiles the entries of all lists. Call it once, after the last <see cref="AddFile"/>.</summary>
    public void CompileLists()
    {
        foreach (var group in _entries.GroupBy(entry => entry.List))
        {
            var compiler = new PatternCompiler(_builder);
            var words = new HashSet<int>();
            var isPlain = true;
            foreach (var entry in group)
            {
                var single = entry.Pattern is SequenceNode { Items: [WordNode] } ? compiler.SingleWords(entry.Pattern) : null;
                isPlain &= single is { Form: Text.Phrases.WordForm.Any };
                words.UnionWith(single?.Words ?? []);
            }

            if (isPlain)
            {
                _builder.WordsOfList[group.Key] = words;
            }
        }

        foreach (var (list, payload, pattern, written) in _entries)
        {
            if (IsWordOfClass(list, pattern))
            {
                new PatternCompiler(_builder).SingleWords(pattern);
            }
            else if (Check(pattern, (index, message) => _errors.Add(written, index, message)))
            {
                _builder.Add(pattern, list, payload);
            }
        }

        _variants.Compile(Check);
    }

    private static bool IsWordOfClass(int list, PatternNode pattern) =>
        list < PhraseIndexBuilder.FirstFreeList && WordClasses.Contains((WordList)list) && pattern is SequenceNode { Items: [WordNode] };

    /// <summary>Compiles a rule's pattern.</summary>
    /// <returns>Its index in the phrase index, or -1 after an error.</returns>
    public int AddPattern(YamlScalar scalar, bool isAsked = false) => AddPattern(scalar.Value, isAsked, (index, message) => _errors.Add(scalar, index, message));

    /// <inheritdoc cref="AddPattern(YamlScalar, bool)"/>
    /// <summary>Compiles a pattern; one that was compiled before is the same phrase.</summary>
    /// <param name="isAsked">Whether it is looked for only near what was found already (<see cref="Text.Phrases.Phrase.IsAsked"/>).</param>
    /// <param name="error">Called with the offset in the pattern and what is wrong there.</param>
    public int AddPattern(string pattern, bool isAsked, Action<int, string> error)
    {
        if (!_patterns.TryGetValue(pattern, out var phrase))
        {
            return PatternParser.Parse(pattern, error) is { } node && Check(node, error) ? _patterns[pattern] = _builder.Add(node, 0, 0, isAsked) : -1;
        }

        if (!isAsked)
        {
            _builder.Walk(phrase);
        }

        return phrase;
    }

    /// <summary>Adds a pattern that is known to be right.</summary>
    public int AddPattern(PatternNode pattern) => _builder.Add(pattern, 0, 0);

    /// <summary>Numbers the words by how often some texts use them, so that what is asked of frequent ones lies together in memory and stays at hand. Call it after the last pattern.</summary>
    public void NumberByUse(IEnumerable<string> texts) =>
        _builder.Number(texts
            .SelectMany(text => StoryTree.Scan(text).Select(token => Fold.Word(text.AsSpan(token.Start, token.Length))))
            .CountBy(word => word)
            .OrderByDescending(word => word.Value)
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => word.Key));

    public Lexicon Build()
    {
        if (!_errors.Any)
        {
            ReportUnused();
        }

        var variants = _variants.Build();
        var classes = new ulong[_builder.WordCount + 1];
        var compiler = new PatternCompiler(_builder);
        foreach (var (list, _, pattern, _) in _entries)
        {
            if (list < PhraseIndexBuilder.FirstFreeList && pattern is SequenceNode { Items: [WordNode] } && compiler.SingleWords(pattern) is { } single)
            {
                foreach (var word in single.Words)
                {
                    classes[word] |= 1UL << list;
                }
            }
        }

        return new Lexicon
        {
            Vocabulary = _builder.BuildVocabulary(classes),
            Classes = new FixedTable<ulong>(classes),
            Phrases = _builder.BuildIndex(),
            Units = Units,
            Variants = variants,
            ListNames = [.. _builder.ListNames],
        };
    }

    private bool Check(PatternNode pattern, Action<int, string> error)
    {
        var isRight = true;
        foreach (var list in Lists(pattern))
        {
            _used.Add(list.Name);
            if (_builder.FindList(list.Name) < 0 || !_files.ContainsKey(list.Name))
            {
                error(list.Index, $"There is no word list '{list.Name}'.{NearestName.Hint(list.Name, KnownNames())}");
                isRight = false;
            }
        }

        if (PatternStart.Fault(pattern) is { } fault)
        {
            error(fault.Index, fault.Message);
            isRight = false;
        }

        return isRight;
    }

    private IEnumerable<string> KnownNames() => _files.Keys.Concat(EnumNames<Text.Phrases.PhraseShape>.All.ToArray());

    private static IEnumerable<ListNode> Lists(PatternNode node) => node switch
    {
        ListNode list => [list],
        SequenceNode sequence => sequence.Items.SelectMany(Lists),
        AlternativesNode alternatives => alternatives.Options.SelectMany(Lists),
        OptionalNode optional => Lists(optional.Item),
        ReportNode report => Lists(report.Item),
        _ => [],
    };

    private void ReportUnused()
    {
        foreach (var (list, first) in _files)
        {
            if (_builder.FindList(list) >= PhraseIndexBuilder.FirstFreeList && !_used.Contains(list))
            {
                _errors.Add(new HouseFileError(EngineRules.RuleFileWrong.Id, first.Path, 1, 1, $"No rule uses the word list '{list}'."));
            }
        }
    }
}
