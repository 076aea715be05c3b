using System.Collections.Immutable;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;
using CopyLint.Rules;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Packs;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>
/// Makes what the documents of each folder are checked with. House rules are read and compiled off the loop; until they are
/// ready, and where one of them is wrong, the rules before them hold.
/// </summary>
internal sealed class DeskLoading(Client client, Action<Func<ServerState, ServerState>> post)
{
    /// <summary>The folders with their settings in force, as far as that can be had at once; the rest follows.</summary>
    public ServerState Start(ServerState state, OpenFolders folders)
    {
        var started = state with { Generation = state.Generation + 1 };
        if (folders.All.Add(folders.Outside).All(folder => folder.RulesPath is null))
        {
            return Installed(started, folders.Select(folder => folder with { Desk = folder.Desk.With(Desk.DefaultRules, null, folder.Settings.Guide) }), []);
        }

        _ = Task.Run(() =>
        {
            try
            {
                var errors = new List<(HouseFileError Error, string Text)>();
                var loaded = folders.Select(folder => folder with { Desk = Load(folder, errors) });
                post(after => after.Generation == started.Generation ? Installed(after, loaded, [.. errors]) : after);
            }
            catch (Exception failure)
            {
                client.Log(LogLevel.Error, $"The house rules could not be loaded: {failure}");
            }
        });
        return started.With(folders);
    }

    /// <summary>
    /// Loads the rules of folders that the settings above newly opened stories name, off the loop; until they are there the
    /// stories are checked without them. A desk that was exchanged meanwhile is asked again.
    /// </summary>
    public void Follow(ServerState before, ServerState after)
    {
        var opened = after.Documents.Values
            .Where(document => document.Kind == DocumentKind.Story && document.IsFile && !(before.Documents.TryGetValue(document.Uri, out var old) && ReferenceEquals(old.Desk, document.Desk)))
            .ToLookup(document => document.Desk, document => document.Place);
        foreach (var stories in opened)
        {
            _ = Task.Run(() => LoadNamed(stories.Key, [.. stories]));
        }
    }

    private void LoadNamed(Desk desk, ImmutableArray<CopyFile> stories)
    {
        try
        {
            var missing = stories.SelectMany(story => desk.MissingRules(story)).Distinct().ToImmutableArray();
            if (missing.IsEmpty)
            {
                return;
            }

            var wrong = new List<(HouseFileError Error, string Text)>();
            var loaded = missing.ToDictionary(folder => folder, folder => Compile(folder, wrong) ?? Desk.DefaultRules, StringComparer.Ordinal);
            var named = desk.With(loaded);
            post(state => Installed(state, state.Folders.Select(folder => ReferenceEquals(folder.Desk, desk) ? folder with { Desk = named } : folder), [.. wrong]));
        }
        catch (Exception failure)
        {
            client.Log(LogLevel.Error, $"The house rules could not be loaded: {failure}");
        }
    }

    private Desk Load(OpenFolder folder, List<(HouseFileError Error, string Text)> wrong) => folder.RulesPath is { } path
        ? folder.Desk.With(Compile(path, wrong) ?? folder.Desk.MainPack, path, folder.Settings.Guide)
        : folder.Desk.With(Desk.DefaultRules, null, folder.Settings.Guide);

    /// <summary>The product's rules with those of a folder; null where they cannot be used.</summary>
    private RulePack? Compile(string path, List<(HouseFileError Error, string Text)> wrong)
    {
        var house = RuleFolder.Read(path);
        if (house.Problem is { } problem)
        {
            client.Show(LogLevel.Warning, problem.Message);
            return null;
        }

        var errors = new RuleFileErrors();
        var merged = RuleCompiler.Merge(Desk.DefaultRules, house.Sources, errors);
        foreach (var error in errors.All)
        {
            wrong.Add((error, house.Sources.FirstOrDefault(source => source.Path == error.Path)?.Text ?? ""));
        }

        return merged;
    }

    private ServerState Installed(ServerState state, OpenFolders folders, ImmutableArray<(HouseFileError Error, string Text)> wrong)
    {
        var byFile = wrong.Distinct().Where(pair => !IsOpen(state, pair.Error.Path)).ToLookup(pair => DocumentFile.UriOf(pair.Error.Path));
        foreach (var uri in state.WrongRuleFiles.Where(uri => !byFile.Contains(uri)))
        {
            client.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, null, []), LspJson.Default.PublishDiagnosticsParams);
        }

        foreach (var file in byFile)
        {
            var text = state.TextOf(file.First().Text);
            var found = HouseFileCheck.Rule(new CopyFile(file.Key, file.Key), text.Text, file.Select(pair => pair.Error));
            var shown = DiagnosticShape.Of(state, file.Key, text, state.Folders.Outside.Desk, found);
            client.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(file.Key, null, shown), LspJson.Default.PublishDiagnosticsParams);
        }

        return state.With(folders) with { WrongRuleFiles = [.. byFile.Select(file => file.Key)] };
    }

    /// <summary>What is open has its own findings, from its text as it is now.</summary>
    private static bool IsOpen(ServerState state, string path) => state.Documents.Values.Any(document => DocumentFile.SamePath.Equals(document.Place.FullPath.Replace('\\', '/'), path));
}
