using System.Collections.Immutable;
using System.Text.Json;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>
/// Where the settings come from: the editor's own, for each folder, and the house's files. A file that changes takes effect
/// in the open documents at once. Settings that are wrong are said, and never an error.
/// </summary>
internal sealed class ConfigurationHandler(Client client, DeskLoading loading)
{
    private const string Section = "copylint";

    private static readonly string[] s_watched =
    [
        "**/.editorconfig", "**/.copylint-words.txt", "**/.copylint-known.jsonl", "**/*.{yml,yaml}", $"**/*.{{{string.Join(',', CopyLint.Formats.FormatDetector.Extensions.Select(extension => extension[1..]))}}}",
    ];

    /// <summary>The client is ready for requests: it is asked for its settings, and to watch the house's files.</summary>
    public ServerState Initialized(ServerState state, JsonElement parameters)
    {
        var registrations = ImmutableArray.CreateBuilder<Registration>();
        if (state.Client.WatchesFiles)
        {
            var watchers = s_watched.Select(pattern => new FileWatcher(pattern)).ToImmutableArray();
            registrations.Add(new Registration("watch", "workspace/didChangeWatchedFiles") { RegisterOptions = new RegistrationOptions { Watchers = watchers } });
        }

        if (state.Client.RegistersConfiguration)
        {
            registrations.Add(new Registration("settings", "workspace/didChangeConfiguration") { RegisterOptions = new RegistrationOptions { Section = Section } });
        }

        if (registrations.Count > 0)
        {
            client.Ask("client/registerCapability", new RegistrationParams(registrations.ToImmutable()), LspJson.Default.RegistrationParams, (after, _) => after);
        }

        return Asked(state);
    }

    public ServerState Changed(ServerState state, JsonElement parameters)
    {
        if (state.Client.HasConfiguration)
        {
            return Asked(state);
        }

        var settings = parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty("settings", out var all) ? all : default;
        var own = settings.ValueKind == JsonValueKind.Object && settings.TryGetProperty(Section, out var section) ? section : settings;
        if (!EditorSettings.IsIn(own))
        {
            return state;
        }

        var read = Read(own);
        return loading.Start(state, state.Folders.Select(folder => folder with { Settings = read }));
    }

    public ServerState FoldersChanged(ServerState state, JsonElement parameters)
    {
        var change = parameters.Deserialize(LspJson.Default.FoldersChangedParams)!.Event;
        var gone = change.Removed.Select(folder => folder.Uri).ToHashSet(StringComparer.Ordinal);
        var kept = state.Folders.All.RemoveAll(folder => gone.Contains(folder.Uri!));
        var added = change.Added.Where(folder => !kept.Any(known => known.Uri == folder.Uri)).Select(folder => state.Folders.Outside with { Uri = folder.Uri, Path = PathOf(folder.Uri) });
        return Asked(loading.Start(state, state.Folders with { All = [.. kept, .. added] }));
    }

    /// <summary>Whether the client wants to hear what the server does.</summary>
    public static ServerState Trace(ServerState state, JsonElement parameters) =>
        state with { Client = state.Client with { IsTracing = ClientFeatures.IsTrace(parameters.Deserialize(LspJson.Default.SetTraceParams)!.Value) } };

    /// <summary>Files have changed on the disk, or were saved.</summary>
    public ServerState FilesChanged(ServerState state, JsonElement parameters) =>
        Reread(state, parameters.Deserialize(LspJson.Default.FilesChangedParams)!.Changes.Select(change => change.Uri));

    /// <summary>For clients that watch no files: what is saved in the editor itself is known at least.</summary>
    public ServerState Saved(ServerState state, JsonElement parameters) =>
        state.Client.WatchesFiles ? state : Reread(state, [parameters.Deserialize(LspJson.Default.DocumentParams)!.TextDocument.Uri]);

    /// <summary>Folders as the client opens with them.</summary>
    public static ImmutableArray<OpenFolder> FoldersOf(InitializeParams parameters, OpenFolder outside)
    {
        var named = parameters.WorkspaceFolders is { IsDefaultOrEmpty: false } folders ? folders.Select(folder => folder.Uri) : parameters.RootUri is { } root ? [root] : [];
        return [.. named.Distinct().Select(uri => outside with { Uri = uri, Path = PathOf(uri) })];
    }

    /// <summary>The settings of an object that has them, or has them in a section of our name.</summary>
    public EditorSettings Read(JsonElement settings)
    {
        var problems = new List<string>();
        var read = EditorSettings.Of(settings, problems);
        foreach (var problem in problems)
        {
            client.Show(LogLevel.Warning, problem);
        }

        return read;
    }

    private static string? PathOf(string uri) => DocumentFile.PathOf(uri) is { } path ? Path.TrimEndingDirectorySeparator(path) : null;

    private ServerState Reread(ServerState state, IEnumerable<string> uris)
    {
        var paths = uris.Select(DocumentFile.PathOf).OfType<string>().ToImmutableArray();
        if (paths.Any(path => state.Folders.All.Add(state.Folders.Outside).Any(folder => folder.RulesPath is { } rules && OpenFolder.IsBelow(path, rules))))
        {
            return loading.Start(state.Reloaded(), state.Reloaded().Folders);
        }

        if (paths.Any(path => state.Folders.All.Add(state.Folders.Outside).Any(folder => folder.Desk.RulesFolders.Any(rules => OpenFolder.IsBelow(path, rules)))))
        {
            return state.With(state.Folders.Select(folder => folder with { Desk = folder.Desk.Forgetting() }));
        }

        return paths.Any(IsOfHouse) ? state.Reloaded()
            : paths.Any(IsStory) ? state with { StoriesOnDisk = state.StoriesOnDisk + 1 }
            : state;
    }

    private static bool IsOfHouse(string path) => Path.GetFileName(path) is { } name && (name.StartsWith(".copylint", StringComparison.Ordinal) || name == Workspace.Settings.EditorConfigFile.FileName);

    private static bool IsStory(string path) => CopyLint.Formats.FormatDetector.IsStory(path);

    /// <summary>Asks for the settings of each folder; the answer starts what follows from them.</summary>
    private ServerState Asked(ServerState state)
    {
        if (!state.Client.HasConfiguration)
        {
            return state;
        }

        var scopes = state.Folders.All.Select(folder => folder.Uri).Append(null).ToImmutableArray();
        var items = scopes.Select(uri => new ConfigurationItem(Section, uri)).ToImmutableArray();
        client.Ask("workspace/configuration", new ConfigurationParams(items), LspJson.Default.ConfigurationParams, (after, answer) => Answered(after, scopes, answer));
        return state;
    }

    private ServerState Answered(ServerState state, ImmutableArray<string?> scopes, JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Array)
        {
            return state;
        }

        var read = answer.EnumerateArray().Zip(scopes).Where(pair => pair.First.ValueKind == JsonValueKind.Object).Select(pair => (pair.Second, Settings: Read(pair.First))).ToArray();
        return read.Length == 0
            ? state
            : loading.Start(state, state.Folders.Select(folder => read.FirstOrDefault(pair => pair.Second == folder.Uri) is { Settings: { } settings } ? folder with { Settings = settings } : folder));
    }
}
