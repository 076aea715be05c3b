using System.Text;
using CopyLint.Model.Variants;
using CopyLint.Rules.Files;
using CopyLint.Rules.Patterns;
using CopyLint.Text;
using CopyLint.Text.Phrases;

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
    private readonly List<string> _classes = [];
    private readonly StringBuilder _text = new();

    /// <summary>The classes that have sets.</summary>
    public IEnumerable<string> Classes => _classes;

    /// <summary>The number of a set, which is made if there is none of this name in the class.</summary>
    public int SetOf(string variantClass, string name)
    {
        if (!_known.TryGetValue((variantClass, name), out var set))
        {
            set = _sets.Count;
            if (!_classes.Contains(variantClass))
            {
                _classes.Add(variantClass);
            }

            _sets.Add(new VariantSet(_classes.IndexOf(variantClass), _text.Length, name.Length));
            _text.Append(name);
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
    public void Add(int set, int number, string pattern, VariantRole role, VariantTraits traits, YamlScalar written)
    {
        if (!_texts.Add((set, pattern)) || Parse(pattern, written) is not { } node)
        {
            return;
        }

        var form = _forms.Count;
        AddForm(set, number, pattern, role, traits);
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
                AddForm(set, number, char.ToUpperInvariant(slip[0]) + slip[1..], VariantRole.Slip, VariantTraits.None);
                builder.Add(new SequenceNode(0, [new WordNode(0, slip, WordForm.Capitalized, false)]), 0, form + 1);
            }
        }

        return new VariantTable([.. _classes], new FixedTable<VariantSet>([.. _sets]), new FixedTable<VariantForm>([.. _forms]), new FixedTable<char>(_text.ToString()));
    }

    private void AddForm(int set, int number, string pattern, VariantRole role, VariantTraits traits)
    {
        traits |= HasHyphen(pattern) ? VariantTraits.Hyphenated : VariantTraits.None;
        traits |= pattern.AsSpan().IndexOfAnyInRange('A', 'Z') >= 0 ? VariantTraits.Capital : VariantTraits.None;
        _forms.Add(new VariantForm(set, number, _text.Length, pattern.Length, role, traits));
        _text.Append(pattern);
    }

    /// <summary>Hyphens in the names of word lists are none.</summary>
    private static bool HasHyphen(string pattern)
    {
        var isInList = false;
        foreach (var c in pattern)
        {
            isInList = c == '<' || (isInList && c != '>');
            if (c == '-' && !isInList)
            {
                return true;
            }
        }

        return false;
    }

    private PatternNode? Parse(string pattern, YamlScalar written) => PatternParser.Parse(pattern, (_, message) => errors.Add(written, message));
}
