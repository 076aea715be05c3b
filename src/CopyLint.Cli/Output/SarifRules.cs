using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Pack;

namespace CopyLint.Cli.Output;

/// <summary>The rules of a run as SARIF describes them, and the index by which results name them.</summary>
internal sealed class SarifRules(ImmutableArray<Rule> rules, RulePack pack)
{
    private readonly FrozenDictionary<string, int> _indices =
        rules.Select((rule, index) => KeyValuePair.Create(rule.Id, index)).ToFrozenDictionary(StringComparer.Ordinal);

    public int IndexOf(string id) => _indices[id];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            Write(json, rule);
        }

        json.WriteEndArray();
    }

    public static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "note",
        _ => "none",
    };

    private void Write(Utf8JsonWriter json, Rule rule)
    {
        var file = pack.FindFile(rule.Id);
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        RuleText.Write(rule, file, text);
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", PascalCase(rule.Name));
        WriteText(json, "shortDescription", $"{rule.Descriptor.Title}.");
        WriteText(json, "fullDescription", OneLine(rule.Descriptor.Description.ToString(CultureInfo.InvariantCulture)));
        json.WriteStartObject("help");
        json.WriteString("text", text.ToString());
        json.WriteString("markdown", RuleMarkdown.Of(rule, file));
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("precision", Precision(rule.Severity));
        json.WriteString("problem.severity", Problem(rule.Severity));
        json.WriteStartArray("tags");
        json.WriteStringValue(rule.Descriptor.Category);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>What a severity promises, in GitHub's words: 95, 90 or fewer of a hundred right.</summary>
    private static string Precision(Severity severity) => severity switch
    {
        Severity.Error => "very-high",
        Severity.Warning => "high",
        _ => "medium",
    };

    private static string Problem(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "recommendation",
    };

    private static string PascalCase(string name) =>
        string.Concat(name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string OneLine(string text) => Printable.Line(text.Trim());
}
