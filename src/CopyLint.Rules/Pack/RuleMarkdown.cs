using System.Globalization;
using System.Text;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Files;
using CopyLint.Text;

namespace CopyLint.Rules.Pack;

/// <summary>A rule as Markdown: why, what guides say, examples with the words marked.</summary>
public static class RuleMarkdown
{
    /// <param name="file">The rule's file, or null for what the engine itself reports.</param>
    public static string Of(Rule rule, RuleFile? file)
    {
        var page = new StringBuilder(Escaped(rule.Descriptor.Description.ToString(CultureInfo.InvariantCulture).TrimEnd())).Append('\n');
        if (file is null)
        {
            return page.ToString();
        }

        if (file.Source.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"\nSource: {Escaped(file.Source.TrimEnd())}\n");
        }

        var guides = rule.Guides.OrderBy(pair => pair.Key).Select(pair => $"{EnumNames<Guide>.Of(pair.Key)}: {EnumNames<Severity>.Of(pair.Value)}").ToArray();
        if (guides.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"\nHouse guides: {string.Join(", ", guides)}\n");
        }

        AppendExamples(page, "Wrong", file.Wrong);
        AppendExamples(page, "Right", file.Right);
        return page.ToString();
    }

    private static void AppendExamples(StringBuilder page, string title, IEnumerable<RuleExample> examples)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n**{title}**\n\n");
        foreach (var example in examples)
        {
            for (var i = 0; i < example.Stories.Length; i++)
            {
                page.Append(i == 0 ? "- " : "  ").Append(Story(example.Stories[i])).Append(i + 1 < example.Stories.Length ? "\n\n" : "\n");
            }
        }
    }

    private static string Story(ExampleStory story)
    {
        var text = new StringBuilder(story.Name.Length == 0 ? "" : $"{Escaped(story.Name)}: ");
        var at = 0;
        foreach (var span in story.Spans.OrderBy(span => span.Start))
        {
            text.Append(Escaped(story.Text[at..span.Start])).Append("**").Append(Escaped(story.Text[span.Start..span.End])).Append("**");
            at = span.End;
        }

        return text.Append(Escaped(story.Text[at..])).ToString().Trim();
    }

    /// <summary>The text on one line, with nothing in it that Markdown would take for its own.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '<' => "&lt;",
                '&' => "&amp;",
                '@' => "&#64;",
                '#' => "&#35;",
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' => $"\\{c}",
                _ => char.IsControl(c) ? " " : c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
