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
    private readonly Dictionary<string, ImmutableArray<KnownFindings>> _byFolder = new(StringComparer.Ordinal);
    private readonly List<KnownFindings> _files = [];
    private readonly List<WorkspaceProblem> _problems = [];

    /// <summary>Files that could not be read.</summary>
    public IReadOnlyList<WorkspaceProblem> Problems => _problems;

    /// <summary>All files that were used, in the order of their paths.</summary>
    public IEnumerable<KnownFindings> Files => _files.OrderBy(file => file.File.Path, StringComparer.Ordinal);

    /// <summary>The story with the findings that are known put aside as suppressed.</summary>
    public CheckedStory Suppress(CopyFile file, CheckedStory story)
    {
        var known = For(Path.GetDirectoryName(file.FullPath) ?? "");
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

    private ImmutableArray<KnownFindings> For(string folder)
    {
        if (!_byFolder.TryGetValue(folder, out var known))
        {
            _byFolder[folder] = known = named is { } file ? NamedOnce(file) : Found(folder);
        }

        return known;
    }

    private ImmutableArray<KnownFindings> NamedOnce(CopyFile file) => _byFolder.Count > 0 ? _byFolder.Values.First() : Read(file);

    private ImmutableArray<KnownFindings> Found(string folder)
    {
        var path = Path.Join(folder, KnownFindings.FileName);
        var own = File.Exists(path) ? Read(new CopyFile(ShownPath.Of(path), path)) : [];
        var isRoot = Path.Exists(Path.Join(folder, ".git"));
        return isRoot || Path.GetDirectoryName(folder) is not { } above ? own : own.AddRange(For(above));
    }

    private ImmutableArray<KnownFindings> Read(CopyFile file)
    {
        if (KnownFindings.Read(file, out var problems) is not { } findings)
        {
            _problems.AddRange(problems);
            return [];
        }

        _files.Add(findings);
        return [findings];
    }
}
