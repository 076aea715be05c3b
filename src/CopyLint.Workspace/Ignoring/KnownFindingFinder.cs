using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Ignoring;

/// <summary>
/// The known findings that hold for a story: those of one named file, or of every <c>.copylint-known.jsonl</c> from the
/// story's folder upward, up to a folder with <c>.git</c> or the root of the file system. For one thread.
/// </summary>
/// <param name="named">The file that holds for all stories, or null.</param>
public sealed class KnownFindingFinder(CopyFile? named)
{
    private readonly FolderMemo<string, ImmutableArray<KnownFindings>> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<KnownFindings>> _files = new(StringComparer.Ordinal);
    private readonly List<WorkspaceProblem> _problems = [];

    /// <summary>Files that could not be read.</summary>
    public IReadOnlyList<WorkspaceProblem> Problems => _problems;

    /// <summary>All files that were used, in the order of their paths.</summary>
    public IEnumerable<KnownFindings> Files => _files.Values.SelectMany(file => file).OrderBy(file => file.File.Path, StringComparer.Ordinal);

    /// <summary>The story with the findings that are known put aside as suppressed.</summary>
    public CheckedStory Suppress(CopyFile file, CheckedStory story)
    {
        var known = named is { } one ? ReadOnce(one) : _byFolder.GetOrAdd(Path.GetDirectoryName(file.FullPath) ?? "", Above);
        foreach (var findings in known)
        {
            findings.Visit(file);
        }

        if (known.IsEmpty || story.Findings.IsEmpty)
        {
            return story;
        }

        var kept = ImmutableArray.CreateBuilder<Diagnostic>();
        var suppressed = story.Suppressed.ToBuilder();
        foreach (var finding in story.Findings)
        {
            if (known.Select(findings => findings.Find(story.Text, finding)).OfType<KnownFinding>().FirstOrDefault() is { } entry)
            {
                suppressed.Add(new SuppressedFinding(finding, SuppressionKind.External, entry.Reason));
            }
            else
            {
                kept.Add(finding);
            }
        }

        return story with { Findings = kept.ToImmutable(), Suppressed = suppressed.ToImmutable() };
    }

    private ImmutableArray<KnownFindings> Above(string folder)
    {
        var path = Path.Join(folder, KnownFindings.FileName);
        var own = File.Exists(path) ? ReadOnce(new CopyFile(ShownPath.Of(path), path)) : [];
        var isRoot = Path.Exists(Path.Join(folder, ".git"));
        return isRoot || Path.GetDirectoryName(folder) is not { } above ? own : own.AddRange(_byFolder.GetOrAdd(above, Above));
    }

    /// <summary>The file, or nothing where it cannot be used. One run reads it once: it counts what is met in it.</summary>
    private ImmutableArray<KnownFindings> ReadOnce(CopyFile file)
    {
        if (!_files.TryGetValue(file.FullPath, out var read))
        {
            var findings = KnownFindings.Read(file, out var problems);
            _problems.AddRange(problems);
            _files[file.FullPath] = read = findings is null ? [] : [findings];
        }

        return read;
    }
}
