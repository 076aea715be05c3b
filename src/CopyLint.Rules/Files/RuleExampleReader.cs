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
    private static readonly string[] s_exampleKeys = ["text", "stories", "guide", "date", "fixed"];

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
            var isMarked = example.Stories.Any(story => !story.Spans.IsEmpty);
            if (key == "wrong" && !isMarked)
            {
                errors.Add(item, "A wrong example marks what the rule must report: [[so]].");
            }
            else if (key == "right" && isMarked)
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
                && Marked("", only, errors) is { } text
                ? new RuleExample(node, [text], Guide.Neutral, null, null)
                : null;
        }

        var fields = new RuleFields(mapping, "an example", errors);
        fields.AllowOnly(s_exampleKeys);
        var stories = Stories(fields, errors);
        var guide = fields.Choice<Guide>("guide", "guide") ?? Guide.Neutral;
        var date = DateOf(fields, errors);
        var after = fields.Has("fixed") ? fields.RequiredExample("fixed")?.Value : null;
        return stories.IsEmpty ? null : new RuleExample(node, stories, guide, date, after);
    }

    /// <summary>The one text, or the named stories of an event; empty where something is wrong.</summary>
    private static ImmutableArray<ExampleStory> Stories(RuleFields fields, RuleFileErrors errors)
    {
        if (!fields.Has("stories"))
        {
            return fields.RequiredExample("text") is { } text && Marked("", text, errors) is { } only ? [only] : [];
        }

        fields.Forbid("text", "cannot stand beside 'stories'.");
        fields.Forbid("fixed", "does not belong to an example of several stories.");
        if (fields.Nested("stories") is not { } mapping)
        {
            return [];
        }

        var named = new RuleFields(mapping, "'stories'", errors);
        if (mapping.Entries.Length < 2)
        {
            errors.Add(mapping, "'stories' has two stories or more, each with its name.");
        }

        return [.. mapping.Entries.Select(entry => named.RequiredExample(entry.Key.Value) is { } text ? Marked(entry.Key.Value, text, errors) : null).OfType<ExampleStory>()];
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

    private static ExampleStory? Marked(string name, YamlScalar text, RuleFileErrors errors)
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
            else if (open >= 0 && value.AsSpan(i).StartsWith("]]") && !value.AsSpan(i).StartsWith("]]]"))
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
            return new ExampleStory(name, plain.ToString(), spans.ToImmutable());
        }

        errors.Add(text, "A [[ has no ]].");
        return null;
    }
}
