using CopyLint.Model.Variants;
using CopyLint.Rules.Files;

namespace CopyLint.Rules.Lexicons;

/// <summary>
/// Reads a file of variants: <c>variants</c> (the class of its sets), <c>about</c>, <c>source</c> and any of <c>sets</c>,
/// <c>families</c>, <c>words</c>, <c>slips</c> and <c>explained-by</c>, as <see cref="Help"/> tells writers of such files.
/// </summary>
internal sealed class VariantFile(VariantCompiler variants, RuleFileErrors errors)
{
    private const string Stem = "%";

    private static readonly string[] s_keys = ["variants", "about", "source", "sets", "families", "words", "slips", "explained-by"];
    private static readonly string[] s_setKeys = ["forms", "full"];

    /// <summary>How the file is written, for the page about rules.</summary>
    public const string Help = """
        A file in `lexicons` that begins with `variants:` and the name of a class says how one thing can be written. A rule of a kind with the
        option `variants` looks at one class. A house adds to a class with a file of its own in its rules folder (`lexicons/…yml`, any name);
        a set with a known name gets more forms. Every form is a pattern in quotation marks.

        | key | holds |
        | --- | --- |
        | `sets` | set name to forms of which a story keeps to one: `kyiv: ["Kyiv", "Kiev"]`. A list in the place of a form holds several ways to write the form. `{ forms: […], full: […] }` names forms in full too, which stand beside any other. Sets without names are a list of lists. |
        | `families` | `{ forms: [["%ise~"], ["%ize~"]], stems: ["organ", "real"] }`: a set for each stem, which stands for `%`. `british` and `american` in the place of `forms` name the two forms by where they are written. |
        | `words` | single forms, each a set of its own |
        | `slips` | right spelling to wrong ones: `"Sarajevo": ["Serajevo"]`. A slip without capitals is one only in small letters; `{…}` marks the part that is wrong. In the class `place` the one-letter slips of a single word of seven letters or more come by themselves. |
        | `explained-by` | words that explain a second form in their sentence ("also known as") |

        In the class `name` a small first letter asks for a small one, and possessives count; in the others the case is free.

        """;

    public static bool IsOne(YamlNode root) => root is YamlMapping file && file["variants"] is not null;

    public void Read(YamlMapping file)
    {
        foreach (var (key, _) in file.Entries)
        {
            if (!s_keys.Contains(key.Value))
            {
                errors.Add(key, $"A file of variants has no key '{key.Value}'.{NearestName.Hint(key.Value, s_keys)}");
            }
        }

        if (file["variants"] is not YamlScalar { Value.Length: > 0 } name)
        {
            errors.Add(file["variants"]!, "Name the class of the variants: name, spelling, place, …");
            return;
        }

        if (file["about"] is not YamlScalar { Value.Length: > 0 })
        {
            errors.Add(file, "Say in 'about' what the variants are.");
        }

        Sets(name.Value, file["sets"]);
        Families(name.Value, file["families"]);
        foreach (var word in Patterns(file["words"]))
        {
            Form(variants.SetOf(name.Value, word.Value), name.Value, [word], VariantTraits.None);
        }

        Slips(name.Value, file["slips"]);
        var explanations = variants.SetOf(name.Value, "explained-by");
        foreach (var words in Patterns(file["explained-by"]))
        {
            variants.Add(explanations, 0, words.Value, VariantRole.Explanation, VariantTraits.None, words);
        }
    }

    private void Sets(string variantClass, YamlNode? sets)
    {
        switch (sets)
        {
            case null:
                break;
            case YamlMapping named:
                foreach (var (key, value) in named.Entries)
                {
                    Set(variants.SetOf(variantClass, key.Value), variantClass, value);
                }

                break;
            case YamlSequence unnamed:
                foreach (var item in unnamed.Items)
                {
                    var first = item is YamlSequence { Items: [YamlScalar scalar, ..] } ? scalar.Value : "";
                    Set(variants.SetOf(variantClass, first), variantClass, item);
                }

                break;
            default:
                errors.Add(sets, "Sets are a mapping of name to forms, or a list of lists of forms.");
                break;
        }
    }

    private void Set(int set, string variantClass, YamlNode node)
    {
        var forms = node is YamlMapping keys ? keys["forms"] : node;
        if (node is YamlMapping mapping)
        {
            foreach (var (key, _) in mapping.Entries.Where(entry => !s_setKeys.Contains(entry.Key.Value)))
            {
                errors.Add(key, $"A set of variants has no key '{key.Value}'.{NearestName.Hint(key.Value, s_setKeys)}");
            }

            foreach (var full in Patterns(mapping["full"]))
            {
                variants.Add(set, -1, full.Value, VariantRole.Full, TraitsOf(variantClass), full);
            }
        }

        if (forms is not YamlSequence { Items.Length: > 0 } sequence)
        {
            errors.Add(node, "A set holds its forms: [\"Kyiv\", \"Kiev\"].");
            return;
        }

        foreach (var item in sequence.Items)
        {
            Form(set, variantClass, SpellingsOf(item), VariantTraits.None);
        }
    }

    /// <param name="region">Whose spelling it is.</param>
    /// <param name="stem">What <see cref="Stem"/> stands for in a family.</param>
    private void Form(int set, string variantClass, List<YamlScalar> patterns, VariantTraits region, string stem = Stem)
    {
        var number = variants.NextForm(set);
        foreach (var pattern in patterns)
        {
            variants.Add(set, number, WithStem(pattern, stem), VariantRole.Form, TraitsOf(variantClass) | region, pattern);
        }
    }

    private void Families(string variantClass, YamlNode? families)
    {
        foreach (var node in families is YamlSequence list ? list.Items : families is null ? [] : [families])
        {
            if (node is not YamlMapping family || family["stems"] is not YamlSequence stems || FormsOf(family) is not { Count: > 0 } forms)
            {
                errors.Add(node, "A family holds its 'forms', or a 'british' and an 'american' one, with % for the stem, and its 'stems'.");
                continue;
            }

            foreach (var stem in Patterns(stems))
            {
                var set = variants.SetOf(variantClass, WithStem(forms[0].Patterns[0], stem.Value));
                foreach (var (patterns, region) in forms)
                {
                    Form(set, variantClass, patterns, region, stem.Value);
                }
            }
        }
    }

    /// <summary>The forms of a family, each with whose spelling it is; none where the family does not say.</summary>
    private List<(List<YamlScalar> Patterns, VariantTraits Region)> FormsOf(YamlMapping family)
    {
        List<(List<YamlScalar> Patterns, VariantTraits Region)> forms = family["forms"] is YamlSequence sequence
            ? [.. sequence.Items.Select(form => (SpellingsOf(form), VariantTraits.None))]
            : [(SpellingsOf(family["british"]), VariantTraits.British), (SpellingsOf(family["american"]), VariantTraits.American)];
        return forms.Exists(form => form.Patterns.Count == 0) ? [] : forms;
    }

    private static string WithStem(YamlScalar pattern, string stem) => pattern.Value.Replace(Stem, stem, StringComparison.Ordinal);

    private void Slips(string variantClass, YamlNode? slips)
    {
        if (slips is null)
        {
            return;
        }

        if (slips is not YamlMapping mapping)
        {
            errors.Add(slips, "Slips are a mapping: the right spelling to the wrong ones.");
            return;
        }

        foreach (var (right, wrong) in mapping.Entries)
        {
            var set = variants.SetOf(variantClass, right.Value);
            var number = variants.NextForm(set);
            foreach (var pattern in Patterns(wrong))
            {
                variants.Add(set, number, pattern.Value, VariantRole.Slip, VariantTraits.None, pattern);
            }

            if (variantClass == "place")
            {
                variants.AddSlipsOf(set, number, right.Value);
            }
        }
    }

    private static VariantTraits TraitsOf(string variantClass) => variantClass == "name" ? VariantTraits.Exact : VariantTraits.None;

    /// <summary>The patterns of one form.</summary>
    private List<YamlScalar> SpellingsOf(YamlNode? form) => form is YamlScalar ? One(form) : Patterns(form);

    private List<YamlScalar> Patterns(YamlNode? node)
    {
        switch (node)
        {
            case null:
                return [];
            case YamlSequence sequence:
                return [.. sequence.Items.SelectMany(One)];
            default:
                errors.Add(node, "Write a list of patterns: [\"Kyiv\", \"Kiev\"].");
                return [];
        }
    }

    private List<YamlScalar> One(YamlNode node)
    {
        if (node is YamlScalar { IsQuoted: true } scalar)
        {
            return [scalar];
        }

        errors.Add(node, "Write each form in quotation marks.");
        return [];
    }
}
