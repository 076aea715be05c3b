using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CopyLint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Files;

/// <summary>Reads a rule's examples: texts in which <c>[[ ]]</c> marks each expected finding.</summary>
internal static class RuleExampleReader
{
    private static readonly string[] s_listKeys = ["wrong", "right"];
    private static readonly string[] s_exampleKeys = ["text", "guide", "date", "fixed"];

    public static (ImmutableArray<RuleExample> Wrong, ImmutableArray<RuleExample> Right) Read(RuleFields fields, RuleFileErrors errors)
    {
        if (fields.Nested("examples") is not { } mapping)
        {
            return ([], []);
        }

        var lists = new RuleFields(mapping, "'examples'", errors);
        lists.AllowOnly(s_listKeys);
        return (List(lists, "wrong", errors), List(lists, "right", errors));
    }

    private static ImmutableArray<RuleExample> List(RuleFields lists, string key, RuleFileErrors errors)
    {
        var examples = ImmutableArray.CreateBuilder<RuleExample>();
        foreach (var item in lists.Items(key))
        {
            if (Example(item, errors) is not { } example)
            {
                continue;
            }

            examples.Add(example);
            if (key == "wrong" && example.Spans.IsEmpty)
            {
                errors.Add(item, "A wrong example marks what the rule must report: [[so]].");
            }
            else if (key == "right" && !example.Spans.IsEmpty)
            {
                errors.Add(item, "A right example has nothing to report: remove the [[ ]].");
            }
        }

        return examples.ToImmutable();
    }

    private static RuleExample? Example(YamlNode node, RuleFileErrors errors)
    {
        if (node is not YamlMapping mapping)
        {
            var alone = new YamlMapping(node.Path, node.Line, node.Column, [(TextKey(node), node)]);
            return new RuleFields(alone, "an example", errors).RequiredExample("text") is { } only
                ? Marked(node, only, Guide.Neutral, null, null, errors)
                : null;
        }

        var fields = new RuleFields(mapping, "an example", errors);
        fields.AllowOnly(s_exampleKeys);
        var text = fields.RequiredExample("text");
        var guide = fields.Choice<Guide>("guide", "guide") ?? Guide.Neutral;
        var date = DateOf(fields, errors);
        var after = fields.Has("fixed") ? fields.RequiredExample("fixed")?.Value : null;
        return text is null ? null : Marked(node, text, guide, date, after, errors);
    }

    private static YamlScalar TextKey(YamlNode node) =>
        new(node.Path, node.Line, node.Column, "text", YamlDotNet.Core.ScalarStyle.Plain, "text");

    private static DateOnly? DateOf(RuleFields fields, RuleFileErrors errors)
    {
        if (fields.Text("date") is not { } scalar)
        {
            return null;
        }

        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        errors.Add(scalar, $"'{scalar.Value}' is not a date: write it as 2026-02-07.");
        return null;
    }

    private static RuleExample? Marked(YamlNode node, YamlScalar text, Guide guide, DateOnly? date, string? after, RuleFileErrors errors)
    {
        var plain = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var open = -1;
        var value = text.Value;
        for (var i = 0; i < value.Length; i++)
        {
            if (open < 0 && value.AsSpan(i).StartsWith("[["))
            {
                open = plain.Length;
                i++;
            }
            else if (open >= 0 && value.AsSpan(i).StartsWith("]]"))
            {
                spans.Add(TextSpan.FromBounds(open, plain.Length));
                open = -1;
                i++;
            }
            else
            {
                plain.Append(value[i]);
            }
        }

        if (open < 0)
        {
            return new RuleExample(node, plain.ToString(), spans.ToImmutable(), guide, date, after);
        }

        errors.Add(text, "A [[ has no ]].");
        return null;
    }
}
