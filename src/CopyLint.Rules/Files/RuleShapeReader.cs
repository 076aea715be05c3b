using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Rules.Kinds;

namespace CopyLint.Rules.Files;

/// <summary>Reads which of the three shapes a rule has, and the keys that belong to it.</summary>
internal static class RuleShapeReader
{
    private static readonly string[] s_shapes = ["find", "for", "kind"];
    private static readonly string[] s_relatedKeys = ["at", "message"];

    public static RuleShape? Read(RuleFields fields, RuleFileErrors errors)
    {
        var shapes = s_shapes.Where(shape => fields.Has(shape) && !(shape == "find" && fields.Has("kind"))).ToArray();
        if (shapes.Length == 0)
        {
            errors.Add(fields.Mapping, "The rule finds nothing: give it 'find' (patterns), 'for' (a query) or 'kind' (an algorithm).");
            return null;
        }

        foreach (var second in shapes.Skip(1))
        {
            fields.Forbid(second, $"cannot stand beside '{shapes[0]}': a rule has one shape.");
        }

        return shapes[0] switch
        {
            "find" => Pattern(fields, errors),
            "for" => Query(fields, errors),
            _ => Kind(fields, errors),
        };
    }

    private static RulePatternShape Pattern(RuleFields fields, RuleFileErrors errors)
    {
        Forbid(fields, "a rule with 'find'", "at", "options", "bands");
        return new RulePatternShape(fields.QuotedItems("find"), fields.Quoted("when"), Related(fields, errors));
    }

    private static RuleQueryShape? Query(RuleFields fields, RuleFileErrors errors)
    {
        Forbid(fields, "a rule with 'for'", "options", "bands");
        var kind = fields.Choice<ElementKind>("for", "kind of element");
        if (kind == ElementKind.Match)
        {
            fields.Forbid("for", "cannot be 'match': matches belong to rules with 'find'.");
        }

        var query = new RuleQueryShape(kind ?? ElementKind.Story, fields.Quoted("when"), fields.Quoted("at"), Related(fields, errors));
        return kind is null ? null : query;
    }

    private static RuleKindShape? Kind(RuleFields fields, RuleFileErrors errors)
    {
        Forbid(fields, "a rule with 'kind'", "when", "at", "related");
        if (fields.Text("kind") is not { } name)
        {
            return null;
        }

        if (RuleKinds.Find(name.Value) is not { } kind)
        {
            errors.Add(name, $"'{name.Value}' is not a kind.{NearestName.Hint(name.Value, RuleKinds.All.Select(known => known.Name))}");
            return null;
        }

        if (!kind.StartsFromPatterns)
        {
            Forbid(fields, $"the kind '{kind.Name}'", "find");
        }

        return new RuleKindShape(kind, fields.QuotedItems("find"), Options(fields, kind, errors), Bands(fields, kind, errors));
    }

    private static void Forbid(RuleFields fields, string whole, params string[] keys)
    {
        foreach (var key in keys)
        {
            fields.Forbid(key, $"does not belong to {whole}.");
        }
    }

    private static ImmutableArray<RuleRelated> Related(RuleFields fields, RuleFileErrors errors)
    {
        var related = ImmutableArray.CreateBuilder<RuleRelated>();
        foreach (var item in fields.Items("related"))
        {
            if (item is not YamlMapping mapping)
            {
                errors.Add(item, "An entry of 'related' has 'at' and 'message'.");
                continue;
            }

            var entry = new RuleFields(mapping, "'related'", errors);
            entry.AllowOnly(s_relatedKeys);
            var at = entry.RequiredQuoted("at");
            var message = entry.RequiredQuoted("message");
            if (at is not null && message is not null)
            {
                related.Add(new RuleRelated(at, message));
            }
        }

        return related.ToImmutable();
    }

    private static ImmutableDictionary<string, KindValue> Options(RuleFields fields, RuleKind kind, RuleFileErrors errors)
    {
        var values = kind.Options.ToImmutableDictionary(option => option.Name, option => option.Default);
        if (fields.Nested("options") is not { } mapping)
        {
            return values;
        }

        var options = new RuleFields(mapping, $"the options of '{kind.Name}'", errors);
        options.AllowOnly([.. kind.Options.Select(option => option.Name)]);
        foreach (var option in kind.Options)
        {
            if (mapping[option.Name] is { } node && ValueOf(option, node, options, errors) is { } value)
            {
                values = values.SetItem(option.Name, value);
            }
        }

        return values;
    }

    private static KindValue? ValueOf(KindOption option, YamlNode node, RuleFields options, RuleFileErrors errors)
    {
        if (option.Type == KindOptionType.Words)
        {
            return KindValue.Of([.. options.Items(option.Name).OfType<YamlScalar>().Select(word => word.Value)]);
        }

        var text = (node as YamlScalar)?.Value;
        var value = option.Parse(text);
        if (value is null)
        {
            errors.Add(node, $"'{option.Name}' must be {option.Expected}.{NearestName.Hint(text ?? "", option.Allowed)}");
        }

        return value;
    }

    private static ImmutableDictionary<string, Severity> Bands(RuleFields fields, RuleKind kind, RuleFileErrors errors)
    {
        var bands = ImmutableDictionary<string, Severity>.Empty;
        foreach (var (key, value) in fields.Nested("bands")?.Entries ?? [])
        {
            if (!kind.Bands.Contains(key.Value))
            {
                errors.Add(key, $"'{key.Value}' is not a band of '{kind.Name}'.{NearestName.Hint(key.Value, kind.Bands)}");
            }
            else if (fields.ChoiceOf<Severity>(value, "severity") is { } severity)
            {
                bands = bands.SetItem(key.Value, severity);
            }
        }

        return bands;
    }
}
