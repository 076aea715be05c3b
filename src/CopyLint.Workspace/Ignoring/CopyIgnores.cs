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

    /// <summary>The findings without the ignored ones, with CL0002 for each comment that ignores nothing; and the ignored ones.</summary>
    /// <param name="blocks">The blocks of the copy, in order.</param>
    /// <param name="wasRun">Whether a rule, by its id, was run: a comment for one that was not is not unused.</param>
    public static (ImmutableArray<Diagnostic> Kept, ImmutableArray<SuppressedFinding> Suppressed) Apply(
        string text, ImmutableArray<Diagnostic> findings, ImmutableArray<TextSpan> blocks, Func<string, bool>? wasRun)
    {
        var kept = findings;
        var suppressed = ImmutableArray.CreateBuilder<SuppressedFinding>();
        var added = new List<Diagnostic>();
        foreach (var ignore in Read(text, blocks))
        {
            var before = kept.Length;
            suppressed.AddRange(kept.Where(ignore.LetsStand).Select(finding => new SuppressedFinding(finding, SuppressionKind.InSource, ignore.Reason)));
            kept = kept.RemoveAll(ignore.LetsStand);
            if (wasRun is not null && (ignore.Problem is not null || (kept.Length == before && ignore.Rules.All(wasRun))))
            {
                added.Add(Unused(text, ignore));
            }
        }

        return (added.Count == 0 ? kept : WithUnused(kept, added), suppressed.ToImmutable());
    }

    private static ImmutableArray<Diagnostic> WithUnused(ImmutableArray<Diagnostic> kept, List<Diagnostic> unused) =>
    [
        .. kept.Concat(unused)
            .OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Span.End).ThenBy(finding => finding.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Where a comment goes that lets a finding stand: before the line that the finding's block begins on, or, where another
    /// block is on that line too, before the block; -1 where no comment can stand.
    /// </summary>
    /// <param name="first">Where the first comment can stand: behind front matter, in the body of a page.</param>
    public static int PlaceFor(string text, ImmutableArray<TextSpan> blocks, int finding, int first)
    {
        var index = blocks.Length - 1;
        while (index >= 0 && blocks[index].Start > finding)
        {
            index--;
        }

        if (index < 0 || blocks[index].Start < first)
        {
            return -1;
        }

        var line = Math.Max(first, StartOfLine(text, blocks[index].Start));
        return index > 0 && blocks[index - 1].End > line ? blocks[index].Start : line;
    }

    private static int StartOfLine(string text, int at) => text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;

    private static IEnumerable<Ignore> Read(string text, ImmutableArray<TextSpan> blocks)
    {
        int close;
        for (var at = text.IndexOf(Opening, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Opening, close, StringComparison.Ordinal))
        {
            close = text.IndexOf(Closing, at, StringComparison.Ordinal);
            if (close < 0)
            {
                yield break;
            }

            var words = text[(at + Opening.Length)..close].Trim();
            // Behind a backtick it is shown, as code, and not said.
            if (words.StartsWith(Product + " ", StringComparison.Ordinal) && (at == 0 || text[at - 1] != '`'))
            {
                yield return Parse(blocks, TextSpan.FromBounds(at, close + Closing.Length), words[Product.Length..].Trim());
            }
        }
    }

    private static Ignore Parse(ImmutableArray<TextSpan> blocks, TextSpan comment, string words)
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
        return new Ignore(comment, problem is null ? Scope(blocks, comment, head[0]) : default, [.. head.Skip(1)], reason, problem);
    }

    /// <summary>The whole text, or the first block behind the comment.</summary>
    private static TextSpan Scope(ImmutableArray<TextSpan> blocks, TextSpan comment, string verb)
    {
        if (verb == "ignore-file")
        {
            return new TextSpan(0, int.MaxValue);
        }

        var next = blocks.FirstOrDefault(block => block.Start >= comment.End);
        return next.IsEmpty ? default : next;
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
        public bool LetsStand(Diagnostic finding) => Scope.Contains(finding.Span.Start) && Rules.Contains(finding.Id);
    }
}
