using System.Text.Json;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>Documents open, change and close. What the client holds counts, whatever is on the disk.</summary>
internal static class DocumentHandler
{
    public static ServerState Open(ServerState state, JsonElement parameters)
    {
        var item = parameters.Deserialize(LspJson.Default.DidOpenParams)!.TextDocument;
        return state.With(new Document(item, state.TextOf(item.Text), state.Folders.Of(item.Uri)));
    }

    /// <summary>A change of a document that is not open says nothing about its text.</summary>
    public static ServerState Change(ServerState state, JsonElement parameters)
    {
        var change = parameters.Deserialize(LspJson.Default.DidChangeParams)!;
        return state.Documents.TryGetValue(change.TextDocument.Uri, out var document)
            ? state.With(document.With(change.TextDocument.Version, document.Text.With(change.ContentChanges)))
            : state;
    }

    public static ServerState Close(ServerState state, JsonElement parameters) =>
        state.Without(parameters.Deserialize(LspJson.Default.DocumentParams)!.TextDocument.Uri);
}
