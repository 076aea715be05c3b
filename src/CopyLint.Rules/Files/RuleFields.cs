using System.Collections.Immutable;
using System.Text;
using CopyLint.Text;
using YamlDotNet.Core;

namespace CopyLint.Rules.Files;

/// <summary>Reads the values of one mapping of a rule file by key, and reports what is missing, misspelled or of the wrong type.</summary>
internal sealed class RuleFields(YamlMapping mapping, string whole, RuleFileErrors errors)
{
    public YamlMapping Mapping => mapping;

    public bool Has(string key) => mapping[key] is not null;

    /// <summary>Reports every key that is not among these.</summary>
    public void AllowOnly(IReadOnlyCollection<string> keys)
    {
        foreach (var (key, _) in mapping.Entries)
        {
            if (!keys.Contains(key.Value))
            {
                errors.Add(key, $"'{key.Value}' is not a key of {whole}.{NearestName.Hint(key.Value, keys)}");
            }
        }
    }

    /// <summary>Reports the key where it is present, with the reason.</summary>
    public void Forbid(string key, string reason)
    {
        foreach (var (name, _) in mapping.Entries)
        {
            if (name.Value == key)
            {
                errors.Add(name, $"'{key}' {reason}");
            }
        }
    }

    public YamlScalar? RequiredText(string key) => Required(key) is { } node ? TextOf(key, node) : null;

    public YamlScalar? RequiredQuoted(string key) => Required(key) is { } node ? QuotedOf(key, node) : null;

    /// <summary>A text that is quoted or a block, so that no character in it means something to YAML.</summary>
    public YamlScalar? RequiredExample(string key) =>
        mapping[key] is YamlScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } block ? block : RequiredQuoted(key);

    public YamlScalar? Quoted(string key) => mapping[key] is { } node ? QuotedOf(key, node) : null;

    public YamlScalar? Text(string key) => mapping[key] is { } node ? TextOf(key, node) : null;

    public YamlMapping? Nested(string key)
    {
        var node = mapping[key];
        if (node is null or YamlMapping)
        {
            return (YamlMapping?)node;
        }

        errors.Add(node, $"'{key}' must be a mapping of names to values.");
        return null;
    }

    /// <summary>The items of a list; one item may stand alone. Empty where the key is missing.</summary>
    public ImmutableArray<YamlNode> Items(string key)
    {
        var items = mapping[key] switch
        {
            null => [],
            YamlSequence sequence => sequence.Items,
            var single => [single],
        };
        if (mapping[key] is { } node && items.IsEmpty)
        {
            errors.Add(node, $"'{key}' is an empty list.");
        }

        return items;
    }

    public ImmutableArray<YamlScalar> QuotedItems(string key) =>
        [.. Items(key).Select(item => QuotedOf(key, item)).OfType<YamlScalar>()];

    /// <summary>A member of an enum by its kebab-case name, or null where it is missing or wrong.</summary>
    public T? Choice<T>(string key, string what) where T : struct, Enum => Text(key) is { } scalar ? ChoiceOf<T>(scalar, what) : null;

    public T? ChoiceOf<T>(YamlNode node, string what) where T : struct, Enum
    {
        if (node is not YamlScalar scalar)
        {
            errors.Add(node, $"A {what} must be a single word.");
            return null;
        }

        if (EnumNames<T>.TryParse(scalar.Value, out var value))
        {
            return value;
        }

        var names = EnumNames<T>.All.ToArray();
        errors.Add(scalar, $"'{scalar.Value}' is not a {what} ({string.Join(", ", names)}).{(scalar.Value == "off" ? " Did you mean 'none'?" : NearestName.Hint(scalar.Value, names))}");
        return null;
    }

    /// <summary>A text as a rule file writes it between quotation marks.</summary>
    public static string InQuotes(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text.TrimEnd('\n'))
        {
            quoted.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", _ => c.ToString() });
        }

        return quoted.Append('"').ToString();
    }

    private YamlNode? Required(string key)
    {
        var node = mapping[key];
        if (node is null)
        {
            errors.Add(mapping, $"'{key}' is missing.");
        }

        return node;
    }

    private YamlScalar? TextOf(string key, YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            errors.Add(node, $"'{key}' must be a text.");
            return null;
        }

        if (scalar.Value.Length == 0 && scalar.Style == ScalarStyle.Plain)
        {
            errors.Add(node, $"'{key}' has no value.");
            return null;
        }

        return scalar;
    }

    private YamlScalar? QuotedOf(string key, YamlNode node)
    {
        if (node is not YamlScalar)
        {
            errors.Add(node, $"'{key}' must be a text between quotation marks.");
            return null;
        }

        if (TextOf(key, node) is not { } scalar)
        {
            return null;
        }

        if (!scalar.IsQuoted)
        {
            errors.Add(node, $"Put quotation marks around it: {InQuotes(scalar.Value)}");
            return null;
        }

        return scalar;
    }
}
