using System.Collections.Immutable;

namespace CopyLint.LanguageServer.Protocol;

/// <summary>A method that the client is asked to call from now on.</summary>
internal sealed record Registration(string Id, string Method)
{
    public RegistrationOptions? RegisterOptions { get; init; }
}

internal sealed record RegistrationOptions
{
    /// <summary>For settings.</summary>
    public string? Section { get; init; }

    /// <summary>For files.</summary>
    public ImmutableArray<FileWatcher>? Watchers { get; init; }
}

internal sealed record FileWatcher(string GlobPattern);

internal sealed record RegistrationParams(ImmutableArray<Registration> Registrations);

internal sealed record ConfigurationParams(ImmutableArray<ConfigurationItem> Items);

internal sealed record ConfigurationItem(string Section, string? ScopeUri);

internal sealed record FoldersChangedParams(FoldersChange Event);

internal sealed record FoldersChange(ImmutableArray<WorkspaceFolder> Added, ImmutableArray<WorkspaceFolder> Removed);

internal sealed record FilesChangedParams(ImmutableArray<FileChange> Changes);

/// <param name="Type">1 made, 2 changed, 3 gone.</param>
internal sealed record FileChange(string Uri, int Type);
