using System.Collections.Immutable;
using System.Globalization;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Files;
using CopyLint.Text;

namespace CopyLint.Rules.Lexicons;

/// <summary>
/// Reads rules/lexicons/units.yml: per unit its dimension, system, factor (<c>inverse</c>: of which the value is a divisor), the unit that it
/// converts <c>to</c>, the units that its name can <c>also</c> mean, and its written forms (<c>spellings</c>: singular, plural, further forms; <c>symbols</c>).
/// </summary>
internal sealed class UnitFile(LexiconCompiler lexicon, RuleFileErrors errors)
{
    private static readonly string[] s_keys = ["dimension", "system", "factor", "offset", "inverse", "to", "also", "spellings", "symbols"];
    private static readonly string s_list = EnumNames<WordList>.Of(WordList.Unit);

    private readonly ImmutableArray<UnitForm>.Builder _forms = ImmutableArray.CreateBuilder<UnitForm>();
    private readonly ImmutableArray<UnitSymbol>.Builder _symbols = ImmutableArray.CreateBuilder<UnitSymbol>();

    public static bool IsOne(YamlNode root) => root is YamlMapping file && file["units"] is not null;

    public void Read(YamlMapping file)
    {
        if (file["units"] is not YamlMapping units)
        {
            errors.Add(file, "Units are a mapping: the unit's name to what it is.");
            return;
        }

        var names = units.Entries.Select(entry => entry.Key.Value).ToList();
        var all = ImmutableArray.CreateBuilder<Unit>();
        foreach (var (key, value) in units.Entries)
        {
            all.Add(One(key, value, names, all.Count));
        }

        lexicon.Units = new UnitTable(all.ToImmutable(), _forms.ToImmutable(), _symbols.ToImmutable());
    }

    private Unit One(YamlScalar name, YamlNode node, List<string> names, int index)
    {
        if (node is not YamlMapping unit)
        {
            errors.Add(node, "A unit is a mapping: dimension, system, factor, spellings.");
            return new Unit(name.Value, "", UnitSystem.Neutral, 1, 0, -1, [], false);
        }

        foreach (var (key, _) in unit.Entries)
        {
            if (!s_keys.Contains(key.Value))
            {
                errors.Add(key, $"A unit has no key '{key.Value}'.{NearestName.Hint(key.Value, s_keys)}");
            }
        }

        Spellings(index, unit);
        Symbols(index, unit);
        var system = default(UnitSystem);
        if (unit["system"] is not YamlScalar written || !EnumNames<UnitSystem>.TryParse(written.Value, out system))
        {
            errors.Add(unit["system"] ?? name, "A unit's system is metric, customary or neutral.");
        }

        var also = unit["also"] is YamlSequence others ? others.Items.Select(item => Name(item, names)).ToImmutableArray() : [];
        var target = unit["to"] is { } to ? Name(to, names) : -1;
        var dimension = (unit["dimension"] as YamlScalar)?.Value ?? "";
        return new Unit(name.Value, dimension, system, Number(unit, "factor", 0, name), Number(unit, "offset", 0, null), target, also, unit["inverse"] is YamlScalar { Value: "true" });
    }

    private int Name(YamlNode node, List<string> names)
    {
        var name = (node as YamlScalar)?.Value ?? "";
        var index = names.IndexOf(name);
        if (index < 0)
        {
            errors.Add(node, $"There is no unit '{name}'.{NearestName.Hint(name, names)}");
        }

        return index;
    }

    private double Number(YamlMapping unit, string key, double otherwise, YamlScalar? required)
    {
        if (unit[key] is YamlScalar scalar && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        if (required is not null || unit[key] is not null)
        {
            errors.Add(unit[key] ?? required!, $"The unit's {key} must be a number.");
        }

        return otherwise;
    }

    private void Spellings(int unit, YamlMapping node)
    {
        if (node["spellings"] is not YamlMapping { Entries.Length: > 0 } spellings)
        {
            errors.Add(node, "A unit needs its 'spellings': a name for each, and its forms.");
            return;
        }

        foreach (var (key, value) in spellings.Entries)
        {
            if (value is not YamlSequence { Items.Length: > 0 } sequence || !sequence.Items.All(item => item is YamlScalar))
            {
                errors.Add(value, "A spelling is [\"singular\", \"plural\", further forms].");
                continue;
            }

            var words = sequence.Items.Cast<YamlScalar>().ToList();
            _forms.Add(new UnitForm(unit, key.Value, words[0].Value, words[Math.Min(1, words.Count - 1)].Value));
            foreach (var word in words.DistinctBy(word => word.Value))
            {
                lexicon.AddEntry(s_list, word, _forms.Count - 1);
            }
        }
    }

    private void Symbols(int unit, YamlMapping node)
    {
        if (node["symbols"] is null)
        {
            return;
        }

        if (node["symbols"] is not YamlMapping symbols)
        {
            errors.Add(node["symbols"]!, "Symbols are a mapping: the spelling's name to the sign.");
            return;
        }

        foreach (var (key, value) in symbols.Entries)
        {
            if (value is not YamlScalar { Value.Length: > 0 } sign)
            {
                errors.Add(value, "A symbol is one sign in quotation marks.");
                continue;
            }

            var form = FindForm(unit, key.Value);
            if (form < 0)
            {
                form = _forms.Count;
                _forms.Add(new UnitForm(unit, key.Value, sign.Value, sign.Value));
            }

            _symbols.Add(new UnitSymbol(sign.Value, form));
        }
    }

    private int FindForm(int unit, string spelling)
    {
        for (var i = 0; i < _forms.Count; i++)
        {
            if (_forms[i].Unit == unit && _forms[i].Spelling == spelling)
            {
                return i;
            }
        }

        return -1;
    }
}
