using CopyLint.Diagnostics;
using CopyLint.Text;
using CopyLint.Workspace.Checking;
using Spectre.Console;

namespace CopyLint.Cli.Output;

/// <summary>For people at a terminal: each finding with its source line, the words underlined, related places, the fix; then a summary.</summary>
internal sealed class TerminalFindings(TextWriter output, TerminalLook look) : FindingWriter
{
    private const int Margin = 8;
    private const int MostRelated = 60;

    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = look.HasColor ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = look.HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Out = new UnwrappedOutput(output),
    });

    private readonly int _width = Math.Clamp(TerminalWidth(), 60, 140) - Margin;

    public override void Write(CheckedStory story)
    {
        if (story.Findings.IsEmpty)
        {
            return;
        }

        var lines = new StoryLines(story);
        foreach (var finding in story.Findings)
        {
            WriteFinding(story, lines, finding);
        }

        output.Flush();
    }

    public override void End(RunSummary summary)
    {
        var stories = RunSummary.Counted(summary.Stories, "story", "stories");
        var text = summary.Findings == 0
            ? $"[green]Nothing to report[/] in {stories}."
            : $"[red]{RunSummary.Counted(summary.Of(Severity.Error), "error", "errors")}[/], [yellow]{RunSummary.Counted(summary.Of(Severity.Warning), "warning", "warnings")}[/], [blue]{RunSummary.Counted(summary.Of(Severity.Suggestion), "suggestion", "suggestions")}[/] in {stories}.";
        _console.MarkupLine(text);
        output.Flush();
    }

    private void WriteFinding(CheckedStory story, StoryLines lines, Diagnostic finding)
    {
        var position = lines.Own.PositionOf(finding.Span.Start);
        var color = ColorOf(finding.Severity);
        var place = $"{Printable.Line(story.Path)}({position.Line + 1},{position.Character + 1})";
        _console.MarkupLine($"[bold]{Escaped(place)}[/]: [{color}]{EnumNames<Severity>.Of(finding.Severity)} {finding.Id}[/]: {Escaped(finding.Message)}");

        var excerpt = SourceExcerpt.Of(story.Text, lines.Own, finding.Span, _width);
        _console.MarkupLine($"[grey]{position.Line + 1,5} |[/] {Escaped(excerpt.Before)}[{color} underline]{Escaped(excerpt.Words)}[/]{Escaped(excerpt.After)}");
        var underline = new string('~', Math.Max(1, SourceExcerpt.Cells(excerpt.Words)));
        _console.MarkupLine($"[grey]      |[/] {new string(' ', SourceExcerpt.Cells(excerpt.Before))}[{color}]{underline}[/]");
        foreach (var related in finding.Related)
        {
            WriteRelated(lines, related);
        }

        if (finding.Fix is { } fix)
        {
            _console.MarkupLine($"[grey]      =[/] {(fix.Applicability == FixApplicability.Safe ? "fix" : "perhaps")}: {Escaped(fix.Title)}");
        }

        _console.WriteLine();
    }

    private void WriteRelated(StoryLines lines, RelatedPlace related)
    {
        var position = lines.Of(related).PositionOf(related.Span.Start);
        var place = $"{Printable.Line(related.Path is null ? "" : lines.PathOf(related))}({position.Line + 1},{position.Character + 1})";
        var text = lines.TextOf(related);
        var end = SourceExcerpt.EndOf(text, related.Span.Start, related.Span.End, MostRelated);
        var words = text[related.Span.Start..end] + (end < related.Span.End ? "…" : "");
        _console.MarkupLine($"[grey]      =[/] {Escaped(place)} \"{Escaped(words)}\": {Escaped(related.Message)}");
    }

    private static string ColorOf(Severity severity) => severity switch
    {
        Severity.Error => "red",
        Severity.Warning => "yellow",
        _ => "blue",
    };

    private static string Escaped(string text) => Markup.Escape(Printable.Line(text));

    private static int TerminalWidth()
    {
        try
        {
            return Console.IsOutputRedirected ? 100 : Console.WindowWidth;
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
