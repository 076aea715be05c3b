using System.Globalization;
using System.Text;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.LanguageServer.Protocol;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;
using CopyLint.Text;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>What a hover shows, as Markdown or, for clients that cannot show it, as plain text.</summary>
internal sealed class HoverPage(bool isMarkdown)
{
    private const int MostExamples = 3;

    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _rules = new(StringComparer.Ordinal);

    public bool IsEmpty => _text.Length == 0;

    public MarkupContent Contents => new(isMarkdown ? "markdown" : "plaintext", _text.ToString().TrimEnd());

    /// <summary>The rule of a finding, once: why it exists, whose guide asks for it, what is wrong and what is right.</summary>
    /// <param name="rule">Null for what the engine itself reports, and <paramref name="file"/> too.</param>
    public void AddRule(Diagnostic finding, Rule? rule, RuleFile? file)
    {
        if (!_rules.Add(finding.Id))
        {
            return;
        }

        Separate();
        var title = finding.Descriptor.Title.ToString(CultureInfo.InvariantCulture);
        Paragraph($"{Strong($"{finding.Id}: {title}")} ({EnumNames<Severity>.Of(finding.Severity)})");
        if (file is null || rule is null)
        {
            return;
        }

        Paragraph(Escaped(file.Why));
        if (file.Source.Length > 0)
        {
            Paragraph($"Source: {Escaped(file.Source)}");
        }

        var guides = rule.Guides.OrderBy(pair => pair.Key).Select(pair => $"{EnumNames<Guide>.Of(pair.Key)} {EnumNames<Severity>.Of(pair.Value)}").ToArray();
        if (guides.Length > 0)
        {
            Paragraph($"House guides: {string.Join(", ", guides)}");
        }

        Examples("Wrong", file.Wrong);
        Examples("Right", file.Right);
    }

    /// <summary>A sentence about the place.</summary>
    public void AddNote(string sentence)
    {
        Separate();
        Paragraph(Escaped(sentence));
    }

    private void Examples(string title, IEnumerable<RuleExample> examples)
    {
        var shown = examples.Where(example => !example.IsEvent).Take(MostExamples).ToArray();
        if (shown.Length == 0)
        {
            return;
        }

        _text.Append(title).Append(isMarkdown ? ":\n\n" : ":\n");
        foreach (var example in shown)
        {
            _text.Append("- ").Append(Marked(example.Stories[0])).Append('\n');
        }

        _text.Append('\n');
    }

    private string Marked(ExampleStory story)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var span in story.Spans.OrderBy(span => span.Start))
        {
            text.Append(Escaped(story.Text[at..span.Start])).Append(Strong(Escaped(story.Text[span.Start..span.End])));
            at = span.End;
        }

        return text.Append(Escaped(story.Text[at..])).ToString().Trim();
    }

    private void Separate()
    {
        if (_text.Length > 0)
        {
            _text.Append(isMarkdown ? "---\n\n" : "\n");
        }
    }

    private void Paragraph(string text) => _text.Append(text.Trim()).Append("\n\n");

    private string Strong(string text) => isMarkdown ? $"**{text}**" : text;

    private string Escaped(string text) => isMarkdown ? RuleMarkdown.Escaped(text) : text.ReplaceLineEndings(" ");
}
