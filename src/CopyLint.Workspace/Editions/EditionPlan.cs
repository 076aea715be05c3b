using System.Collections.Immutable;
using CopyLint.Editions;
using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Editions;

/// <summary>
/// Which edition each file of a run belongs to, known before the first one is read, so that a story that is alone costs
/// nothing and an edition closes with its last story. Immutable.
/// </summary>
public sealed class EditionPlan
{
    private readonly ImmutableDictionary<string, int> _sizes;
    private readonly EditionScope _scope;

    private EditionPlan(EditionScope scope, ImmutableDictionary<string, int> sizes)
    {
        _scope = scope;
        _sizes = sizes;
    }

    /// <summary>Each story for itself.</summary>
    public static EditionPlan None { get; } = new(EditionScope.None, ImmutableDictionary<string, int>.Empty);

    public static EditionPlan Of(EditionScope scope, ImmutableArray<CopyFile> files) => scope == EditionScope.None
        ? None
        : new EditionPlan(scope, files.GroupBy(file => NameOf(scope, file)).ToImmutableDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal));

    /// <summary>The name of the file's edition: its folder as it is shown, or "." for the whole run.</summary>
    public string NameOf(CopyFile file) => NameOf(_scope, file);

    /// <summary>How many files the edition has.</summary>
    public int SizeOf(string edition) => _sizes.GetValueOrDefault(edition);

    /// <summary>Whether a file's stories are remembered for an edition: not where they are alone.</summary>
    /// <param name="stories">How many the file has.</param>
    public bool Remembers(CopyFile file, int stories) =>
        _scope != EditionScope.None && SizeOf(NameOf(file)) is var files && (files > 1 || stories > 1) && Math.Max(files, stories) <= Edition.MostStories;

    private static string NameOf(EditionScope scope, CopyFile file) =>
        scope == EditionScope.All ? "." : Path.GetDirectoryName(file.Path) is { Length: > 0 } folder ? folder.Replace('\\', '/') : ".";
}
