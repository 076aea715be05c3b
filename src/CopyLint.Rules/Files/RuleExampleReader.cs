using System.Collections.Immutable;
using System.Text;
using CopyLint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Files;

/// <summary>Reads a rule's examples: texts in which <c>[[ ]]</c> marks each expected finding.</summary>
internal static class RuleExampleReader
{
    private static readonly string[] s_listKeys = ["wrong", "right"];
    private static readonly string[] s_exampleKeys = ["text", "stories", "guide", "date", "metadata", "now", "fixed"];
    private static readonly string[] s_storyKeys = ["text", "metadata"];

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
        var now = RuleMetadataReader.MomentOf(fields, "now", errors);
        var after = fields.Has("fixed") ? fields.RequiredExample("fixed")?.Value : null;
        return stories.IsEmpty ? null : new RuleExample(node, stories, guide, now, after);
    }

    /// <summary>The one text, or the named stories of an event; empty where something is wrong.</summary>
    private static ImmutableArray<ExampleStory> Stories(RuleFields fields, RuleFileErrors errors)
    {
        if (!fields.Has("stories"))
        {
            var metadata = RuleMetadataReader.Read(fields, errors);
            return fields.RequiredExample("text") is { } text && Marked("", text, errors) is { } only ? [only with { Metadata = metadata }] : [];
        }

        fields.Forbid("text", "cannot stand beside 'stories'.");
        fields.Forbid("date", "does not belong to an example of several stories: give each its 'metadata'.");
        fields.Forbid("metadata", "does not belong to an example of several stories: give each its own.");
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

        return [.. mapping.Entries.Select(entry => Story(entry.Key.Value, entry.Value, named, errors)).OfType<ExampleStory>()];
    }

    /// <summary>A text, or a mapping of <c>text</c> and <c>metadata</c>.</summary>
    private static ExampleStory? Story(string name, YamlNode node, RuleFields named, RuleFileErrors errors)
    {
        if (node is not YamlMapping mapping)
        {
            return named.RequiredExample(name) is { } alone ? Marked(name, alone, errors) : null;
        }

        var fields = new RuleFields(mapping, $"the story '{name}'", errors);
        fields.AllowOnly(s_storyKeys);
        var metadata = RuleMetadataReader.Read(fields, errors);
        return fields.RequiredExample("text") is { } text && Marked(name, text, errors) is { } story ? story with { Metadata = metadata } : null;
    }

    private static YamlScalar TextKey(YamlNode node) =>
        new(node.Path, node.Line, node.Column, "text", YamlDotNet.Core.ScalarStyle.Plain, "text");

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
