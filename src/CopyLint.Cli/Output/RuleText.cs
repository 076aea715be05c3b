using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Files;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Cli.Output;

/// <summary>A rule as <c>explain</c> shows it.</summary>
internal static class RuleText
{
    private const int Width = 100;

    /// <param name="file">The rule's file, or null for what the engine itself reports.</param>
    public static void Write(Rule rule, RuleFile? file, TextWriter output)
    {
        output.WriteLine($"{rule.Id} {rule.Name}: {rule.Descriptor.Title}");
        output.WriteLine();
        output.WriteLine($"Severity: {Severities(rule)}");
        output.WriteLine($"Looks at: {string.Join(", ", Roles(rule.Where))}");
        output.WriteLine($"In quotations: {Name(rule.Quoted)}");
        if (!rule.InsteadOf.IsEmpty)
        {
            output.WriteLine($"Replaces findings of: {string.Join(", ", rule.InsteadOf)}");
        }

        if (file is null)
        {
            return;
        }

        output.WriteLine();
        WriteWrapped(file.Why, "", output);
        if (file.Source.Length > 0)
        {
            output.WriteLine();
            WriteWrapped($"Source: {file.Source}", "", output);
        }

        WriteExamples("Wrong", file.Wrong, output);
        WriteExamples("Right", file.Right, output);
    }

    private static string Severities(Rule rule) => string.Join("; ",
    [
        Name(rule.Severity),
        .. rule.Guides.OrderBy(pair => pair.Key).Select(pair => $"{EnumNames<Guide>.Of(pair.Key)}: {Name(pair.Value)}"),
        .. rule.Bands.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {Name(pair.Value)}"),
    ]);

    private static IEnumerable<string> Roles(BlockRoles where) =>
        Enum.GetValues<BlockRole>().Where(where.Contains).Select(EnumNames<BlockRole>.Of);

    private static string Name(Severity severity) => EnumNames<Severity>.Of(severity);

    private static void WriteExamples(string title, ImmutableArray<RuleExample> examples, TextWriter output)
    {
        if (examples.IsEmpty)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach (var example in examples)
        {
            for (var i = 0; i < example.Stories.Length; i++)
            {
                WriteWrapped(Marked(example.Stories[i]), i == 0 ? "  - " : "    ", output);
            }

            if (example.Guide != Guide.Neutral)
            {
                output.WriteLine($"    (under the guide {EnumNames<Guide>.Of(example.Guide)})");
            }

            if (example.Fixed is { } mended)
            {
                WriteWrapped($"fixed: {mended}", "    ", output);
            }
        }
    }

    private static string Marked(ExampleStory story)
    {
        var text = story.Text;
        foreach (var span in story.Spans.OrderByDescending(span => span.Start))
        {
            text = text.Insert(span.End, "]]").Insert(span.Start, "[[");
        }

        return story.Name.Length == 0 ? text : $"{story.Name}: {text}";
    }

    private static void WriteWrapped(string text, string lead, TextWriter output)
    {
        var indent = new string(' ', lead.Length);
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (var line in TextWrap.Lines(Printable.Line(paragraph), Width - lead.Length))
            {
                output.WriteLine($"{lead}{line}");
                lead = indent;
            }
        }
    }
}
