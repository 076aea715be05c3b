using System.Collections.Immutable;
using System.Text.Json;
using CopyLint.Diagnostics;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>
/// What can be done about the findings at a place: fix one, fix all of its rule, let it stand with a reason, make its words
/// house words, switch its rule off; and all safe fixes at once. The findings are our own for the version that the client
/// asks about, so nothing of the client's diagnostics is needed. The order is that of the findings, then this one.
/// </summary>
internal static class CodeActionHandler
{
    public const string QuickFix = "quickfix";
    public const string FixAll = "source.fixAll.copylint";

    public static Answer Actions(ServerState state, JsonElement parameters, CancellationToken cancellationToken)
    {
        var asked = parameters.Deserialize(LspJson.Default.CodeActionParams)!;
        if (!state.Documents.TryGetValue(asked.TextDocument.Uri, out var document))
        {
            return Answer.Of([], LspJson.Default.ImmutableArrayCodeAction);
        }

        var fixes = new DocumentFixes(state, document, document.Check(cancellationToken));
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        if (IsWanted(asked.Context, QuickFix))
        {
            AddQuickFixes(fixes, asked.Range, actions, cancellationToken);
        }

        if (IsWanted(asked.Context, FixAll) && fixes.HasSafe)
        {
            actions.Add(fixes.All(null, "Make all safe fixes", FixAll, cancellationToken));
        }

        return Answer.Of(actions.ToImmutable(), LspJson.Default.ImmutableArrayCodeAction);
    }

    /// <summary>Makes the edit of an action that was offered without it.</summary>
    public static Answer Resolve(ServerState state, JsonElement parameters, CancellationToken cancellationToken)
    {
        var action = parameters.Deserialize(LspJson.Default.CodeAction)!;
        return action.Data is { } data && state.Documents.TryGetValue(data.Uri, out var document)
            ? Answer.Of(new DocumentFixes(state, document, document.Check(cancellationToken)).Resolved(action, data, cancellationToken), LspJson.Default.CodeAction)
            : Answer.Of(action, LspJson.Default.CodeAction);
    }

    private static void AddQuickFixes(DocumentFixes fixes, Protocol.Range range, ImmutableArray<CodeAction>.Builder actions, CancellationToken cancellationToken)
    {
        var there = fixes.At(range);
        foreach (var finding in there)
        {
            if (finding.Fix is { } fix)
            {
                actions.Add(fixes.One(finding, fix));
            }
        }

        foreach (var finding in there.DistinctBy(finding => finding.Id))
        {
            if (finding.Fix is not null && fixes.CountOf(finding.Id) > 1)
            {
                actions.Add(fixes.All(finding.Id, $"Fix all findings of {finding.Id} in this story ({finding.Descriptor.Title})", QuickFix, cancellationToken));
            }
        }

        foreach (var finding in there)
        {
            actions.AddRange(HouseActions.For(fixes, finding));
        }

        foreach (var finding in there.DistinctBy(finding => finding.Id))
        {
            actions.AddRange(HouseActions.ForRule(fixes, finding));
        }
    }

    /// <summary>Whether the client asks for the kind: it names the kind itself or one above it, or none.</summary>
    private static bool IsWanted(CodeActionContext context, string kind) =>
        context.Only is not { IsDefault: false } only
        || only.Any(wanted => wanted.Length == 0 || kind == wanted || kind.StartsWith($"{wanted}.", StringComparison.Ordinal));
}
