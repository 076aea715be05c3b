using System.Collections.Immutable;
using CopyLint.Rules.Pack;

namespace CopyLint.Workspace.Packs;

/// <summary>The packs of a run: the main one, and those of folders with house rules.</summary>
/// <param name="ByFolder">By the folder's full path.</param>
public sealed record RulePacks(RulePack Main, ImmutableDictionary<string, RulePack> ByFolder)
{
    /// <summary>All rules, each once: for names, help and checks of what the user wrote, not to be run.</summary>
    public RulePack All => ByFolder.IsEmpty
        ? Main
        : new RulePack(
            Main.Rules.Lexicon,
            [.. Main.Definitions.Concat(ByFolder.Values.SelectMany(pack => pack.Definitions)).DistinctBy(definition => definition.Rule.Id).OrderBy(definition => definition.Rule.Id, StringComparer.Ordinal)],
            () => [.. Main.Sources.Concat(ByFolder.Values.SelectMany(pack => pack.Sources)).DistinctBy(source => source.Path)]);

    /// <summary>The rules that hold where a folder with house rules is named, or none.</summary>
    public RulePack For(string? folder) => folder is not null && ByFolder.TryGetValue(folder, out var pack) ? pack : Main;
}
