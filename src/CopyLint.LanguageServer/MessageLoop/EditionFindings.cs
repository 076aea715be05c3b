using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Text;
using CopyLint.Workspace.Checking;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>What was found across the stories of a document's folder, in one version of its text.</summary>
/// <param name="Others">The texts of the stories that related places are in, by path.</param>
internal sealed record EditionFindings(ImmutableArray<Diagnostic> Findings, ImmutableDictionary<string, StoryText> Others)
{
    /// <summary>Of a rule that looks across stories.</summary>
    private const string Category = "edition";

    public static EditionFindings None { get; } = new([], ImmutableDictionary<string, StoryText>.Empty);

    public static bool IsAcross(Diagnostic finding) => finding.Descriptor.Category == Category;

    public bool IsSame(EditionFindings other) => Findings.Select(Key).SequenceEqual(other.Findings.Select(Key));

    /// <summary>The findings that an edit has left alone, at their new places, until the stories are compared again.</summary>
    public EditionFindings Moved(string before, string after)
    {
        if (Findings.IsEmpty)
        {
            return this;
        }

        var changed = TextDifference.Between(before, after);
        var shift = changed.NewLength - changed.Span.Length;
        var kept = Findings.Where(finding => finding.Span.End <= changed.Span.Start || finding.Span.Start >= changed.Span.End)
            .Select(finding => finding.Span.End <= changed.Span.Start ? finding : finding with { Span = new TextSpan(finding.Span.Start + shift, finding.Span.Length) });
        return this with { Findings = [.. kept] };
    }

    private static (string, TextSpan, string) Key(Diagnostic finding) => (finding.Id, finding.Span, finding.Message);
}
