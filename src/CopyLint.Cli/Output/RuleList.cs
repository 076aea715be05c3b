using System.Text.Json;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Pack;
using CopyLint.Text;

namespace CopyLint.Cli.Output;

/// <summary>All rules, as <c>rules list</c> shows them.</summary>
internal static class RuleList
{
    public static void Write(RulePack pack, OutputFormat format, Streams streams)
    {
        var rules = pack.Definitions.Select(definition => definition.Rule).Concat(EngineRules.All).OrderBy(rule => rule.Id, StringComparer.Ordinal);
        if (format == OutputFormat.Json)
        {
            WriteJson(rules, streams.Out);
        }
        else
        {
            WriteText([.. rules], streams.Results);
        }
    }

    private static void WriteText(Rule[] rules, TextWriter output)
    {
        var (ids, names) = (rules.Max(rule => rule.Id.Length), rules.Max(rule => rule.Name.Length));
        foreach (var rule in rules)
        {
            output.WriteLine($"{rule.Id.PadRight(ids)}  {EnumNames<Severity>.Of(rule.Severity),-10}  {rule.Name.PadRight(names)}  {rule.Descriptor.Title}");
        }
    }

    private static void WriteJson(IEnumerable<Rule> rules, Stream output)
    {
        using var json = new Utf8JsonWriter(output, FindingJson.Options with { Indented = true, NewLine = "\n" });
        json.WriteStartArray();
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            json.WriteString("title", rule.Descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("severity", EnumNames<Severity>.Of(rule.Severity));
            json.WriteStartObject("guides");
            foreach (var (guide, severity) in rule.Guides.OrderBy(pair => pair.Key))
            {
                json.WriteString(EnumNames<Guide>.Of(guide), EnumNames<Severity>.Of(severity));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        output.Write("\n"u8);
    }
}
