using CopyLint.Cli.Output;
using CopyLint.Diagnostics;
using CopyLint.Text;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Fixing;
using CopyLint.Workspace.Ignoring;

namespace CopyLint.Cli.Commands;

/// <summary>Shows each offered fix to an editor at a terminal, and asks.</summary>
internal sealed class OfferPrompt(Streams streams) : FixChoice
{
    private const int Width = 100;

    private readonly HashSet<FindingKey> _declined = [];
    private bool _takesAll;
    private bool _hasQuit;

    /// <summary>Whether there is somebody to ask.</summary>
    public static bool HasTerminal => !Console.IsInputRedirected && !Console.IsErrorRedirected;

    public override bool Considers(CodeFix fix) => fix.Applicability == FixApplicability.Offer;

    public override bool Takes(CheckedStory story, Diagnostic finding)
    {
        var key = FindingKey.Of(story.Text, finding);
        if (_hasQuit || _takesAll || _declined.Contains(key))
        {
            return _takesAll;
        }

        Show(story, finding);
        switch (Answer())
        {
            case 'y':
                return true;
            case 'a':
                return _takesAll = true;
            case 'q':
                _hasQuit = true;
                return false;
            default:
                _declined.Add(key);
                return false;
        }
    }

    private void Show(CheckedStory story, Diagnostic finding)
    {
        var lines = new LineMap(story.Text, story.FirstLine);
        streams.Error.WriteLine(TextFindings.Line(story.Path, lines, finding));
        streams.Error.WriteLine($"{finding.Fix!.Title}:");
        foreach (var edit in finding.Fix.Edits)
        {
            var excerpt = SourceExcerpt.Of(story.Text, lines, edit.Span, Width);
            WriteLine("31", $"- {excerpt.Before}{excerpt.Words}{excerpt.After}");
            WriteLine("32", $"+ {excerpt.Before}{Printable.Line(edit.NewText ?? "")}{excerpt.After}");
        }
    }

    private void WriteLine(string color, string line) => streams.Error.WriteLine(streams.Look.HasColor ? $"\e[{color}m{line}\e[0m" : line);

    /// <summary>The end of the input is a wish to stop.</summary>
    private char Answer()
    {
        while (true)
        {
            streams.Error.Write("Make this change? [y]es, [n]o, [a]ll that follow, [q]uit: ");
            var answer = Console.In.ReadLine()?.Trim().ToLowerInvariant() ?? "q";
            if (answer is "y" or "yes" or "n" or "no" or "a" or "all" or "q" or "quit")
            {
                return answer[0];
            }
        }
    }
}
