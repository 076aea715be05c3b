using CopyLint.Formats;
using CopyLint.LanguageServer.Protocol;
using CopyLint.Model;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>
/// One version of an open document. Immutable but for its result, which is made when it is first asked for, and once:
/// what is pushed, what is pulled and what code actions offer are the same findings.
/// </summary>
internal sealed class Document
{
    private readonly Lock _gate = new();
    private readonly string _languageId;
    private readonly OpenFolder _folder;
    private readonly StoryModels _models;
    private CheckedStory? _story;
    private ReadFile? _read;

    public Document(TextDocumentItem item, DocumentText text, OpenFolder folder)
        : this(item.Uri, item.LanguageId ?? "", item.Version, text, folder, EditionFindings.None, new StoryModels())
    {
    }

    private Document(string uri, string languageId, int? version, DocumentText text, OpenFolder folder, EditionFindings edition, StoryModels models)
    {
        Uri = uri;
        _languageId = languageId;
        Version = version;
        Text = text;
        Edition = edition;
        _folder = folder;
        _models = models;
        IsFile = DocumentFile.PathOf(uri) is not null;
        Place = DocumentFile.Of(uri, languageId, folder);
        Kind = DocumentKinds.Of(Place.FullPath, text.Text, languageId, folder);
    }

    /// <summary>As the client writes it.</summary>
    public string Uri { get; }

    public int? Version { get; }

    public DocumentText Text { get; }

    public DocumentKind Kind { get; }

    /// <summary>The file that the document is saved as, or would be: its folder's word lists and settings hold.</summary>
    public CopyFile Place { get; }

    /// <summary>Whether it is a file, or open under the name of one.</summary>
    public bool IsFile { get; }

    /// <summary>What it is checked with.</summary>
    public Desk Desk => _folder.Desk;

    /// <summary>What the user has set for it in the editor.</summary>
    public EditorSettings Settings => _folder.Settings;

    /// <summary>What was found in it across the stories of its folder.</summary>
    public EditionFindings Edition { get; }

    /// <summary>Whether it is compared with the stories beside it.</summary>
    public bool HasEdition => IsFile && Kind == DocumentKind.Story && Settings.HasEditions;

    public Document With(int? version, DocumentText text) => new(Uri, _languageId, version, text, _folder, Edition.Moved(Text.Text, text.Text), _models);

    public Document With(OpenFolder folder) => new(Uri, _languageId, Version, Text, folder, Edition, _models);

    public Document With(EditionFindings edition) => new(Uri, _languageId, Version, Text, _folder, edition, _models);

    /// <summary>Whether text and all that it is checked with are the same.</summary>
    public bool IsSameStory(Document other) => ReferenceEquals(Text, other.Text) && ReferenceEquals(Desk, other.Desk) && Settings == other.Settings;

    /// <summary>The stories in it; none where it holds something else.</summary>
    public ReadFile Read()
    {
        lock (_gate)
        {
            return _read ??= Kind == DocumentKind.Story && FormatDetector.Detect(Place.FullPath, Text.Text) is { } format
                ? StoryReader.Read(format, Text.Text)
                : new ReadFile([]);
        }
    }

    /// <summary>Takes out of the model of one of its stories what is wanted.</summary>
    public T Ask<T>(ReadStory story, Func<StoryModel, T> read) => _models.Read(Read(), story, Desk.Pack.Rules.Lexicon, read);

    /// <summary>What is found in it.</summary>
    public CheckedStory Check(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _story ??= Kind switch
            {
                DocumentKind.Story => Desk.Check(Place, Text.Text, Edition, cancellationToken),
                DocumentKind.RuleFile => HouseFileCheck.Rule(Place, Text.Text, DocumentKinds.RuleFolderOf(Place.FullPath, _folder)!, Desk.DefaultRules),
                DocumentKind.Known => HouseFileCheck.Known(Place, Text.Text),
                DocumentKind.Settings => HouseFileCheck.Settings(Place, Text.Text, Desk.SettingsReader),
                _ => new CheckedStory(Place.Path, Text.Text, [], null),
            };
        }
    }
}
