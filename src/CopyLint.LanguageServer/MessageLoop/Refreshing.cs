namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>Has the client ask again for what it asks for, where something else has changed it than the document's own text. For the loop.</summary>
internal sealed class Refreshing(Client client)
{
    public void Follow(ServerState before, ServerState after)
    {
        if (ReferenceEquals(before.Documents, after.Documents))
        {
            return;
        }

        var can = after.Client;
        var same = after.Documents.Values
            .Select(document => (Old: before.Documents.GetValueOrDefault(document.Uri), New: document))
            .Where(pair => pair.Old is { } old && !ReferenceEquals(old, pair.New) && ReferenceEquals(old.Text, pair.New.Text))
            .Select(pair => (Old: pair.Old!, pair.New)).ToArray();
        if (can is { PullsDiagnostics: true, RefreshesDiagnostics: true } && same.Length > 0)
        {
            client.Ask("workspace/diagnostic/refresh");
        }

        if (can.RefreshesCodeLenses && same.Any(pair => IsOther(pair.Old, pair.New, settings => settings.HasCodeLens)))
        {
            client.Ask("workspace/codeLens/refresh");
        }

        if (can.RefreshesInlayHints && same.Any(pair => IsOther(pair.Old, pair.New, settings => settings.HasConversions)))
        {
            client.Ask("workspace/inlayHint/refresh");
        }
    }

    /// <summary>Whether it was switched on or off, or is on and the words are new that the story is understood with.</summary>
    private static bool IsOther(Document old, Document now, Func<EditorSettings, bool> isOn) =>
        isOn(old.Settings) != isOn(now.Settings) || (isOn(now.Settings) && !ReferenceEquals(old.Desk.Pack, now.Desk.Pack));
}
