using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Ignoring;

/// <summary>
/// Comments in Markdown and HTML that let findings stand: <c>&lt;!-- copylint ignore CL4001: reason --&gt;</c> for the next
/// block, <c>ignore-file</c> for the whole story. Plain text has none: there they would be published.
/// </summary>
public static class CopyIgnores
{
    private const string Opening = "<!--";
    private const string Closing = "-->";
    private const string Product = "copylint";

    /// <summary>Whether such comments hold in the file, by its extension.</summary>
    public static bool HoldIn(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".html" or ".htm" or ".xhtml";

    /// <summary>The findings without the ignored ones, with CL0002 for each comment that ignores nothing; and the ignored ones.</summary>
    /// <param name="wasRun">Whether a rule, by its id, was run: a comment for one that was not is not unused.</param>
    public static (ImmutableArray<Diagnostic> Kept, ImmutableArray<SuppressedFinding> Suppressed) Apply(string text, ImmutableArray<Diagnostic> findings, Func<string, bool>? wasRun)
    {
        var kept = findings;
        var suppressed = ImmutableArray.CreateBuilder<SuppressedFinding>();
        var added = new List<Diagnostic>();
        foreach (var ignore in Read(text))
        {
            var before = kept.Length;
            suppressed.AddRange(kept.Where(ignore.LetsStand).Select(finding => new SuppressedFinding(finding, SuppressionKind.InSource, ignore.Reason)));
            kept = kept.RemoveAll(finding => ignore.IsIn(finding) || ignore.LetsStand(finding));
            if (wasRun is not null && (ignore.Problem is not null || (kept.Length == before && ignore.Rules.All(wasRun))))
            {
                added.Add(Unused(text, ignore));
            }
        }

        return (added.Count == 0 ? kept : WithUnused(kept, added), suppressed.ToImmutable());
    }

    private static ImmutableArray<Diagnostic> WithUnused(ImmutableArray<Diagnostic> kept, List<Diagnostic> unused) =>
    [
        .. kept.RemoveAll(finding => unused.Exists(comment => comment.Span.OverlapsWith(finding.Span))).Concat(unused)
            .OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Span.End).ThenBy(finding => finding.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];

    /// <summary>Where a comment goes that lets a finding stand: before the first line of the finding's block.</summary>
    public static int PlaceFor(string text, int finding)
    {
        var place = StartOfLine(text, finding);
        while (place > 0)
        {
            var end = text[place - 1] == '\n' && place > 1 && text[place - 2] == '\r' ? place - 2 : place - 1;
            var start = StartOfLine(text, end);
            if (string.IsNullOrWhiteSpace(text[start..end]))
            {
                break;
            }

            place = start;
        }

        return place;
    }

    private static int StartOfLine(string text, int at) => text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;

    private static IEnumerable<Ignore> Read(string text)
    {
        for (var at = text.IndexOf(Opening, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Opening, at + 1, StringComparison.Ordinal))
        {
            var close = text.IndexOf(Closing, at, StringComparison.Ordinal);
            if (close < 0)
            {
                yield break;
            }

            var words = text[(at + Opening.Length)..close].Trim();
            if (words.StartsWith(Product + " ", StringComparison.Ordinal))
            {
                yield return Parse(text, TextSpan.FromBounds(at, close + Closing.Length), words[Product.Length..].Trim());
            }
        }
    }

    private static Ignore Parse(string text, TextSpan comment, string words)
    {
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        var head = (colon < 0 ? words : words[..colon]).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var problem = head switch
        {
            [not ("ignore" or "ignore-file"), ..] or [] => "Write 'copylint ignore' or 'copylint ignore-file' here",
            [_] => "Name the rule that is ignored, such as CL4001",
            _ when colon < 0 || string.IsNullOrWhiteSpace(words[(colon + 1)..]) => "Give the reason behind a colon",
            _ => null,
        };
        var reason = colon < 0 ? "" : words[(colon + 1)..].Trim();
        return new Ignore(comment, problem is null ? Scope(text, comment, head[0]) : default, [.. head.Skip(1)], reason, problem);
    }

    /// <summary>The whole text, or from the comment to the next blank line behind the text that follows it.</summary>
    private static TextSpan Scope(string text, TextSpan comment, string verb)
    {
        if (verb == "ignore-file")
        {
            return new TextSpan(0, text.Length);
        }

        var start = comment.End;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var lines = 0;
        var end = start;
        for (; end < text.Length && lines < 2; end++)
        {
            lines = text[end] == '\n' ? lines + 1 : char.IsWhiteSpace(text[end]) ? lines : 0;
        }

        return TextSpan.FromBounds(comment.Start, end);
    }

    private static Diagnostic Unused(string text, Ignore ignore)
    {
        var end = ignore.Comment.End;
        while (end < text.Length && text[end] is ' ' or '\t' or '\r')
        {
            end++;
        }

        var deletion = TextSpan.FromBounds(ignore.Comment.Start, end < text.Length && text[end] == '\n' ? end + 1 : ignore.Comment.End);
        var rule = EngineRules.UnusedIgnore;
        return new Diagnostic(
            rule.Descriptor, rule.Severity, ignore.Comment,
            ignore.Problem is { } problem ? $"{problem}: this comment ignores nothing." : $"Nothing of {string.Join(", ", ignore.Rules)} is found here: drop the comment.",
            default, IsQuoted: false, [], [],
            ignore.Problem is null ? new CodeFix("Drop the comment", FixApplicability.Safe, [new TextChange(deletion, "")]) : null);
    }

    /// <param name="Scope">Where it holds; empty where it has a problem.</param>
    /// <param name="Rules">The ids of the rules.</param>
    private sealed record Ignore(TextSpan Comment, TextSpan Scope, ImmutableArray<string> Rules, string Reason, string? Problem)
    {
        /// <summary>Whether the finding is in the comment's own words, which are not of the copy.</summary>
        public bool IsIn(Diagnostic finding) => Comment.Contains(finding.Span);

        public bool LetsStand(Diagnostic finding) =>
            !IsIn(finding) && Scope.Contains(finding.Span.Start) && Rules.Contains(finding.Id);
    }
}
