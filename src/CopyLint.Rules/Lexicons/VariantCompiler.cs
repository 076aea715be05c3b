using System.Collections.Immutable;
using CopyLint.Model.Variants;
using CopyLint.Rules.Files;
using CopyLint.Rules.Patterns;

namespace CopyLint.Rules.Lexicons;

/// <summary>Collects sets of variants and compiles their forms into phrases that carry the form's number.</summary>
internal sealed class VariantCompiler(PhraseIndexBuilder builder, RuleFileErrors errors)
{
    private readonly List<VariantSet> _sets = [];
    private readonly List<VariantForm> _forms = [];
    private readonly List<(PatternNode Pattern, int Form, YamlScalar Written)> _patterns = [];
    private readonly Dictionary<(string Class, string Name), int> _known = [];
    private readonly Dictionary<int, int> _numbers = [];
    private readonly HashSet<(int Set, string Text)> _texts = [];
    private readonly List<(int Set, int Number, string Right)> _places = [];
    private int _classes;

    /// <summary>The classes that have sets.</summary>
    public IEnumerable<string> Classes => _sets.Select(set => set.Class).Distinct();

    /// <summary>The number of a set, which is made if there is none of this name in the class.</summary>
    public int SetOf(string variantClass, string name)
    {
        if (!_known.TryGetValue((variantClass, name), out var set))
        {
            set = _sets.Count;
            var sameClass = _sets.FindIndex(known => known.Class == variantClass);
            var number = sameClass < 0 ? _classes++ : _sets[sameClass].ClassNumber;
            _sets.Add(new VariantSet(variantClass, number, name));
            _known[(variantClass, name)] = set;
        }

        return set;
    }

    /// <summary>The number of the next form of a set.</summary>
    public int NextForm(int set)
    {
        var number = _numbers.GetValueOrDefault(set);
        _numbers[set] = number + 1;
        return number;
    }

    /// <summary>Adds one pattern of a form. The same pattern twice in one set is one.</summary>
    /// <param name="written">Where errors are told.</param>
    public void Add(int set, int number, string pattern, VariantRole role, bool isExact, YamlScalar written)
    {
        if (!_texts.Add((set, pattern)) || Parse(pattern, written) is not { } node)
        {
            return;
        }

        var form = _forms.Count;
        _forms.Add(new VariantForm(set, number, pattern, role, isExact));
        _patterns.Add((node, form, written));
        if ((char.IsLetter(pattern[^1]) || pattern[^1] == '.') && Parse(pattern + "'s", written) is { } possessive)
        {
            _patterns.Add((possessive, form, written));
        }
    }

    /// <summary>Makes the one-letter slips of a name wrong forms of its set, as far as no list or rule knows them as words.</summary>
    public void AddSlipsOf(int set, int number, string right) => _places.Add((set, number, right));

    /// <summary>Compiles all forms, after the lists and before the vocabulary is built.</summary>
    /// <param name="check">Whether a pattern can be compiled; it tells the error where not.</param>
    public void Compile(Func<PatternNode, Action<int, string>, bool> check)
    {
        foreach (var (pattern, form, written) in _patterns)
        {
            if (check(pattern, (_, message) => errors.Add(written, message)))
            {
                builder.Add(pattern, 0, form + 1);
            }
        }
    }

    /// <summary>The table. Call it when every pattern of every rule is known.</summary>
    public VariantTable Build()
    {
        foreach (var (set, number, right) in _places)
        {
            foreach (var slip in OneLetterSlips.Of(right).Where(slip => !builder.Knows(slip)))
            {
                var form = _forms.Count;
                _forms.Add(new VariantForm(set, number, char.ToUpperInvariant(slip[0]) + slip[1..], VariantRole.Slip, false));
                builder.Add(new SequenceNode(0, [new WordNode(0, slip, Text.Phrases.WordForm.Capitalized, false)]), 0, form + 1);
            }
        }

        return new VariantTable([.. _sets], [.. _forms]);
    }

    private PatternNode? Parse(string pattern, YamlScalar written) => PatternParser.Parse(pattern, (_, message) => errors.Add(written, message));
}
