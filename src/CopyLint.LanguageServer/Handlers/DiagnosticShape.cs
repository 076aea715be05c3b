using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;
using CopyLint.Workspace.Checking;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>From findings to what the client shows, no more than it says it understands.</summary>
internal static class DiagnosticShape
{
    public const string Source = "copylint";

    /// <summary>More findings than this are counted, not shown: nobody reads them, and editors choke on them.</summary>
    private const int MostFindings = 1000;

    /// <summary>As many other places as somebody may step through.</summary>
    private const int MostRelated = 20;

    private const int Information = 3;
    private const int Unnecessary = 1;

    /// <summary>The findings of a document as they are pushed.</summary>
    public static PublishDiagnosticsParams Publish(ServerState state, Document document, CancellationToken cancellationToken) => new(
        document.Uri,
        state.Client.HasDiagnosticVersions ? document.Version : null,
        Of(state, document, document.Check(cancellationToken)));

    public static ImmutableArray<LspDiagnostic> Of(ServerState state, Document document, CheckedStory story) => Of(state, document.Uri, document.Text, document.Desk, story);

    /// <param name="desk">What the story was checked with.</param>
    public static ImmutableArray<LspDiagnostic> Of(ServerState state, string uri, DocumentText text, Desk desk, CheckedStory story)
    {
        var findings = story.Findings.AsSpan();
        var shown = ImmutableArray.CreateBuilder<LspDiagnostic>(Math.Min(findings.Length, MostFindings + 1));
        foreach (var finding in findings[..Math.Min(findings.Length, MostFindings)])
        {
            shown.Add(Of(state, uri, text, desk, story, finding));
        }

        if (findings.Length > MostFindings)
        {
            var message = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{findings.Length - MostFindings:N0} more findings from here on: they are shown when those above are gone.");
            shown.Add(new LspDiagnostic(text.RangeOf(findings[MostFindings].Span), Information, null, Source, message));
        }

        return shown.DrainToImmutable();
    }

    /// <summary>One finding of a document.</summary>
    public static LspDiagnostic Of(ServerState state, Document document, CheckedStory story, Diagnostic finding) => Of(state, document.Uri, document.Text, document.Desk, story, finding);

    private static LspDiagnostic Of(ServerState state, string uri, DocumentText text, Desk desk, CheckedStory story, Diagnostic finding) =>
        new(text.RangeOf(finding.Span), SeverityOf(finding.Severity), finding.Id, Source, finding.Message)
        {
            CodeDescription = state.Client.HasCodeDescription && desk.PageOf(finding.Id) is { } page ? new CodeDescription(page) : null,
            Tags = state.Client.HasUnnecessaryTag && OnlyDeletes(finding) ? [Unnecessary] : null,
            RelatedInformation = state.Client.HasRelatedInformation && Related(state, uri, text, story, finding) is { IsEmpty: false } related ? related : null,
        };

    /// <summary>Other places with words; those in other stories under the URI that the client has for them.</summary>
    private static ImmutableArray<RelatedInformation> Related(ServerState state, string uri, DocumentText text, CheckedStory story, Diagnostic finding) =>
    [
        .. from place in finding.Related.Take(MostRelated)
           let other = place.Path is { } path && story.Others.TryGetValue(path, out var words) ? state.TextOf(words.Text) : text
           where place.Span.End <= other.Text.Length
           select new RelatedInformation(new Location(place.Path is { } file ? state.UriOf(file) : uri, other.RangeOf(place.Span)), place.Message),
    ];

    /// <summary>Whether the finding is text that can go without loss, as a doubled word.</summary>
    private static bool OnlyDeletes(Diagnostic finding) =>
        finding.Fix is { Applicability: FixApplicability.Safe, Edits: [{ NewText: null or "", Span: var deleted }] } && deleted.OverlapsWith(finding.Span);

    private static int SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => 1,
        Severity.Warning => 2,
        _ => Information,
    };
}
