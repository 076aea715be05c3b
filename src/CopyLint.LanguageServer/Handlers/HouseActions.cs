using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Formats;
using CopyLint.LanguageServer.Protocol;
using CopyLint.Workspace.Ignoring;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>
/// What a desk decides about a finding instead of fixing it. What is written into the story is an edit; what is written into
/// a file of the house is a command, for the server writes it itself: no client has to know how.
/// </summary>
internal static class HouseActions
{
    private const int LongestEntry = 60;

    /// <summary>What stands in the comment until somebody says more.</summary>
    public const string Reason = "let stand by the desk";

    /// <summary>For one finding: let it stand, or make its words house words.</summary>
    public static IEnumerable<CodeAction> For(DocumentFixes fixes, Diagnostic finding)
    {
        var text = fixes.Document.Text.Text;
        var words = text.Substring(finding.Span.Start, finding.Span.Length);
        var diagnostic = fixes.Shown(finding);
        var read = fixes.Document.Read();
        if (read.CommentsFrom is { } first && CopyIgnores.PlaceFor(text, read.Blocks, finding.Span.Start, first) is >= 0 and var place)
        {
            var comment = $"<!-- copylint ignore {finding.Id}: {Reason} -->{LineEndOf(text)}";
            yield return new CodeAction($"Ignore {finding.Id} here, with the reason in a comment", CodeActionHandler.QuickFix)
            {
                Diagnostics = [diagnostic],
                Edit = fixes.EditOf([new TextChange(new TextSpan(place, 0), comment)]),
            };
        }
        else if (fixes.Document.IsFile)
        {
            var title = $"Let {finding.Id} stand here: write it into {KnownFindings.FileName}";
            yield return Command(title, CommandHandler.LetStand, diagnostic, fixes.Document.Uri, finding.Id, Number(finding.Span.Start), Number(finding.Span.Length), Reason);
        }

        var isWhole = finding.Related.All(related => related.Message != ReadStory.GoesOn);
        if (fixes.Document.IsFile && isWhole && words.Length <= LongestEntry && words.Any(char.IsLetter) && words.AsSpan().IndexOfAny('\r', '\n') < 0)
        {
            yield return Command($"Add '{words}' to the house word list", CommandHandler.AddWords, diagnostic, fixes.Document.Uri, words);
        }
    }

    /// <summary>For the rule of a finding: switch it off.</summary>
    public static IEnumerable<CodeAction> ForRule(DocumentFixes fixes, Diagnostic finding)
    {
        if (fixes.Document.IsFile)
        {
            var diagnostic = fixes.Shown(finding);
            yield return Command($"Switch {finding.Id} off in .editorconfig ({finding.Descriptor.Title})", CommandHandler.SwitchOff, diagnostic, fixes.Document.Uri, finding.Id);
        }
    }

    private static CodeAction Command(string title, string command, LspDiagnostic diagnostic, params ImmutableArray<string> arguments) => new(title, CodeActionHandler.QuickFix)
    {
        Diagnostics = [diagnostic],
        Command = new Command(title, command) { Arguments = arguments },
    };

    private static string LineEndOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end >= 0 && text[end] == '\r' ? end + 1 < text.Length && text[end + 1] == '\n' ? "\r\n" : "\r" : "\n";
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
