using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Fixing;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>The fixes of one version of a document, as actions.</summary>
internal sealed class DocumentFixes(ServerState state, Document document, CheckedStory story)
{
    private readonly ImmutableArray<Diagnostic> _findings = story.Findings;

    public ServerState State { get; } = state;

    public Document Document { get; } = document;

    /// <summary>Whether there is a fix that can be made unattended.</summary>
    public bool HasSafe => _findings.Any(finding => finding.Fix is { Applicability: FixApplicability.Safe });

    /// <summary>The findings that the range meets, if only at an end.</summary>
    public ImmutableArray<Diagnostic> At(Protocol.Range range)
    {
        var span = Document.Text.SpanOf(range);
        return _findings.RemoveAll(finding => finding.Span.Start > span.End || finding.Span.End < span.Start);
    }

    /// <summary>How many findings of the rule have a fix.</summary>
    public int CountOf(string rule) => _findings.Count(finding => finding.Id == rule && finding.Fix is not null);

    /// <summary>The finding as the client knows it.</summary>
    public LspDiagnostic Shown(Diagnostic finding) => DiagnosticShape.Of(State, Document, story, finding);

    public CodeAction One(Diagnostic finding, CodeFix fix) => new(fix.Title, CodeActionHandler.QuickFix)
    {
        Diagnostics = [Shown(finding)],
        IsPreferred = fix.Applicability == FixApplicability.Safe ? true : null,
        Edit = EditOf(fix.Edits),
    };

    /// <summary>All fixes of a rule, or all safe ones. Where the client can wait for the edit, it is made when it is wanted.</summary>
    public CodeAction All(string? rule, string title, string kind, CancellationToken cancellationToken)
    {
        var action = new CodeAction(title, kind);
        var data = new CodeActionData(Document.Uri, rule);
        return State.Client.ResolvesEdits ? action with { Data = data } : Resolved(action, data, cancellationToken);
    }

    public CodeAction Resolved(CodeAction action, CodeActionData data, CancellationToken cancellationToken) => action with
    {
        Edit = EditOf(data.Rule is { } rule ? OfRule(rule) : Document.Desk.SafeFixes(Document.Place, Document.Text.Text, cancellationToken)),
    };

    public WorkspaceEdit EditOf(ImmutableArray<TextChange> edits)
    {
        var written = edits.Select(edit => new TextEdit(Document.Text.RangeOf(edit.Span), edit.NewText ?? "")).ToImmutableArray();
        return State.Client.HasDocumentChanges
            ? new WorkspaceEdit { DocumentChanges = [new TextDocumentEdit(new VersionedDocument(Document.Uri, Document.Version), written)] }
            : new WorkspaceEdit { Changes = ImmutableDictionary<string, ImmutableArray<TextEdit>>.Empty.Add(Document.Uri, written) };
    }

    /// <summary>The edits of the rule's fixes that do not meet each other.</summary>
    private ImmutableArray<TextChange> OfRule(string rule)
    {
        var pick = new FixPick();
        foreach (var fix in _findings.Where(finding => finding.Id == rule).Select(finding => finding.Fix).OfType<CodeFix>())
        {
            if (pick.HasRoomFor(fix))
            {
                pick.Add(fix);
            }
        }

        return pick.Edits;
    }
}
