using System.Collections.Immutable;
using CopyLint.LanguageServer.Protocol;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>Everything that the server knows, as of one message. Immutable: who holds it can read it on any thread.</summary>
internal sealed record ServerState
{
    public required OpenFolders Folders { get; init; }

    public ServerPhase Phase { get; init; }

    public bool HasShutDown { get; init; }

    public ClientFeatures Client { get; init; } = ClientFeatures.None;

    /// <summary>The open documents by their URI.</summary>
    public ImmutableDictionary<string, Document> Documents { get; init; } = ImmutableDictionary.Create<string, Document>(StringComparer.Ordinal);

    /// <summary>How often what is checked with was asked to be made anew: what was asked for earlier comes too late.</summary>
    public int Generation { get; init; }

    /// <summary>How often stories have changed on the disk, as far as the client has told.</summary>
    public int StoriesOnDisk { get; init; }

    /// <summary>The texts of the open files by their paths.</summary>
    public ImmutableDictionary<string, DocumentText> OpenTexts => Documents.Values
        .Where(document => document.IsFile).DistinctBy(document => document.Place.FullPath, DocumentFile.SamePath)
        .ToImmutableDictionary(document => document.Place.FullPath, document => document.Text, DocumentFile.SamePath);

    /// <summary>The URIs of rule files that are published as wrong though nobody has them open.</summary>
    public ImmutableArray<string> WrongRuleFiles { get; init; } = [];

    public ServerState With(Document document) => this with { Documents = Documents.SetItem(document.Uri, document) };

    public ServerState Without(string uri) => this with { Documents = Documents.Remove(uri) };

    /// <summary>The state with other folders, and all documents to be checked anew in them.</summary>
    public ServerState With(OpenFolders folders) => this with
    {
        Folders = folders,
        Documents = Documents.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.With(folders.Of(pair.Key)), StringComparer.Ordinal),
    };

    /// <summary>The state with everything but the rules read anew from the house's files.</summary>
    public ServerState Reloaded() => With(Folders.Select(folder => folder with { Desk = folder.Desk.Reloaded() }));

    /// <summary>The URI of a file: the client's own where it has it open.</summary>
    public string UriOf(string path) => Documents.Values.FirstOrDefault(document => document.IsFile && DocumentFile.SamePath.Equals(document.Place.FullPath, path))?.Uri ?? DocumentFile.UriOf(path);

    public DocumentText TextOf(string text) => new(text, Client.Encoding);
}

/// <summary>How far the client and the server have come with each other.</summary>
internal enum ServerPhase
{
    Uninitialized,
    Running,
    ShutDown,
    Ended,
}
