using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>
/// The findings of all stories in the open folders, folder by folder: each part is sent as soon as it is there to clients
/// that take parts, with progress for those that show it. What the client has already is only named.
/// </summary>
internal sealed class WorkspaceDiagnosticHandler(Client client)
{
    private const int MostStories = 2000;

    public Answer Report(ServerState state, JsonElement parameters, CancellationToken cancellationToken)
    {
        var asked = parameters.Deserialize(LspJson.Default.WorkspaceDiagnosticParams)!;
        var known = asked.PreviousResultIds.DistinctBy(previous => previous.Uri).ToDictionary(previous => previous.Uri, previous => previous.Value, StringComparer.Ordinal);
        var folders = state.Folders.All.Where(folder => folder.Path is not null)
            .SelectMany(folder => StoryFiles.Below(folder.Path!, MostStories).Select(file => (Folder: folder, Path: Path.GetDirectoryName(file.FullPath)!)))
            .DistinctBy(pair => pair.Path).ToArray();
        var rest = ImmutableArray.CreateBuilder<WorkspaceDocumentReport>();
        Progress(asked, new WorkDone("begin") { Title = "Checking stories", Percentage = 0 });
        for (var i = 0; i < folders.Length; i++)
        {
            var part = Reports(state, folders[i].Folder, folders[i].Path, known, cancellationToken);
            if (asked.PartialResultToken.ValueKind == JsonValueKind.Undefined)
            {
                rest.AddRange(part);
            }
            else if (!part.IsEmpty)
            {
                client.Notify("$/progress", new PartialReport(asked.PartialResultToken, new WorkspaceDiagnosticReport(part)), LspJson.Default.PartialReport);
            }

            Progress(asked, new WorkDone("report") { Message = string.Create(CultureInfo.InvariantCulture, $"{i + 1} of {folders.Length} folders"), Percentage = 100 * (i + 1) / folders.Length });
        }

        Progress(asked, new WorkDone("end"));
        return Answer.Of(new WorkspaceDiagnosticReport(rest.ToImmutable()), LspJson.Default.WorkspaceDiagnosticReport);
    }

    private static ImmutableArray<WorkspaceDocumentReport> Reports(
        ServerState state, OpenFolder folder, string path, Dictionary<string, string> known, CancellationToken cancellationToken) =>
    [
        .. from story in folder.Desk.Stories.Check(path, state.OpenTexts, cancellationToken)
           where story.Problem is null
           select Report(state, folder.Desk, story, known),
    ];

    private static WorkspaceDocumentReport Report(ServerState state, Desk desk, CheckedStory story, Dictionary<string, string> known)
    {
        var uri = state.UriOf(story.Path);
        var version = state.Documents.GetValueOrDefault(uri)?.Version;
        var found = story.Findings.IsEmpty ? [] : DiagnosticShape.Of(state, uri, state.TextOf(story.Text), desk, story);
        var id = DiagnosticHandler.IdOf(found);
        return known.GetValueOrDefault(uri) == id
            ? new WorkspaceDocumentReport(uri, version, DiagnosticHandler.Unchanged, id)
            : new WorkspaceDocumentReport(uri, version, DiagnosticHandler.Full, id) { Items = found };
    }

    private void Progress(WorkspaceDiagnosticParams asked, WorkDone value)
    {
        if (asked.WorkDoneToken.ValueKind != JsonValueKind.Undefined)
        {
            client.Notify("$/progress", new WorkDoneParams(asked.WorkDoneToken, value), LspJson.Default.WorkDoneParams);
        }
    }
}
