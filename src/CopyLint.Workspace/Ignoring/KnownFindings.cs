using System.Collections.Immutable;
using CopyLint.Formats.Decoding;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Files;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Ignoring;

/// <summary>One known findings file, and which of its entries a run has met. For one thread.</summary>
public sealed class KnownFindings
{
    public const string FileName = ".copylint-known.jsonl";

    private readonly string _folder;
    private readonly SourceText _text;
    private readonly Dictionary<FindingKey, int> _byKey = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);
    private readonly bool[] _isMet;

    private KnownFindings(CopyFile file, SourceText text, ImmutableArray<KnownFinding> entries)
    {
        File = file;
        _folder = Path.GetDirectoryName(file.FullPath) ?? "";
        _text = text;
        Entries = entries;
        _isMet = new bool[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            _byKey[entries[i].Key] = i;
            _paths.Add(entries[i].Path);
        }
    }

    public CopyFile File { get; }

    public ImmutableArray<KnownFinding> Entries { get; }

    public static bool Exists(string path) => System.IO.File.Exists(path);

    /// <summary>The file, or null with the reasons why it cannot be used. One that does not exist is empty.</summary>
    public static KnownFindings? Read(CopyFile file, out ImmutableArray<WorkspaceProblem> problems)
    {
        problems = [];
        if (!Path.Exists(file.FullPath))
        {
            return new KnownFindings(file, SourceText.From(""), []);
        }

        if (!new FileReader(FileReader.DefaultMaxFileSize).TryRead(file, out var bytes, out var unread))
        {
            problems = [unread!];
            return null;
        }

        var decoded = StoryDecoder.Decode(bytes);
        if (decoded.IsBinary || !decoded.IsUtf8)
        {
            problems = [new WorkspaceProblem(file.Path, $"The known findings file '{file.Path}' is not UTF-8 text.")];
            return null;
        }

        var text = SourceText.From(decoded.Text!);
        var errors = new List<HouseFileError>();
        var entries = KnownFindingFormat.Read(file.Path, text, errors);
        problems = [.. errors.Select(error => new WorkspaceProblem(file.Path, $"{file.Path}({error.Line},{error.Column}): {error.Message}"))];
        return problems.IsEmpty ? new KnownFindings(file, text, entries) : null;
    }

    /// <summary>What is wrong in the text of such a file, each line by itself.</summary>
    public static ImmutableArray<HouseFileError> ErrorsIn(CopyFile file, string text)
    {
        var errors = new List<HouseFileError>();
        KnownFindingFormat.Read(file.Path, SourceText.From(text), errors);
        return [.. errors];
    }

    /// <summary>Writes the file anew, as a whole or not at all.</summary>
    /// <returns>Why it could not be written, or null.</returns>
    public static WorkspaceProblem? Write(CopyFile file, ImmutableArray<KnownFinding> entries)
    {
        var temporary = file.FullPath + ".new";
        try
        {
            System.IO.File.WriteAllText(temporary, KnownFindingFormat.Write(entries));
            System.IO.File.Move(temporary, file.FullPath, overwrite: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new WorkspaceProblem(file.Path, $"The known findings file '{file.Path}' cannot be written: {failure.Message}");
        }
    }

    /// <summary>A story's path as entries have it.</summary>
    public string PathOf(CopyFile story) => Path.GetRelativePath(_folder, story.FullPath).Replace('\\', '/');

    /// <summary>The entry that stands for the finding, or null.</summary>
    public KnownFinding? Find(string text, Diagnostic finding)
    {
        if (!_byKey.TryGetValue(FindingKey.Of(text, finding), out var entry))
        {
            return null;
        }

        _isMet[entry] = true;
        return Entries[entry];
    }

    /// <summary>Notes that a story has been checked: what is not met in it is unused.</summary>
    public void Visit(CopyFile story)
    {
        if (_paths.Count > 0 && PathOf(story) is var path && _paths.Contains(path))
        {
            _checked.Add(path);
        }
    }

    /// <summary>Whether the entry's story was checked, or is there no more, and the finding was not met.</summary>
    public bool IsUnused(int entry) =>
        !_isMet[entry] && (_checked.Contains(Entries[entry].Path) || !Path.Exists(Path.Combine(_folder, Entries[entry].Path)));

    /// <summary>The story of an entry.</summary>
    public CopyFile StoryOf(KnownFinding entry) => new(entry.Path, Path.GetFullPath(Path.Join(_folder, entry.Path)));

    /// <summary>The unused entries whose rules were run on their stories, as findings (CL0002) in the file; null where there are none.</summary>
    public CheckedStory? Unused(Func<KnownFinding, bool> wasRun)
    {
        var rule = EngineRules.UnusedIgnore;
        var found = Enumerable.Range(0, Entries.Length)
            .Where(entry => IsUnused(entry) && wasRun(Entries[entry]))
            .Select(entry => new Diagnostic(
                rule.Descriptor, rule.Severity, Entries[entry].Line,
                $"{Entries[entry].Key.Rule} at '{Entries[entry].Key.Words}' is found no more: drop this line, or run copylint known prune.",
                default, IsQuoted: false, [], [], null))
            .ToImmutableArray();
        return found.IsEmpty ? null : new CheckedStory(File.Path, _text.ToString(), found, null);
    }
}
