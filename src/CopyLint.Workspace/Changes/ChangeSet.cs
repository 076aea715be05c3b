using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Formats;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Changes;

/// <summary>Which lines of which files have changed, as Git tells it. Immutable.</summary>
public sealed class ChangeSet
{
    private static readonly StringComparer s_paths =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private static readonly string[] s_diff =
    [
        "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--text", "--find-renames", "--diff-filter=d", "--ignore-submodules=all",
        "--src-prefix=a/", "--dst-prefix=b/",
    ];

    private readonly Dictionary<string, List<LineRange>> _lines;
    private readonly HashSet<string> _tracked;
    private readonly bool _isStaged;

    private ChangeSet(string root, Dictionary<string, List<LineRange>> lines, string tracked, bool isStaged)
    {
        _lines = lines.ToDictionary(file => Path.GetFullPath(Path.Join(root, file.Key)), file => file.Value, s_paths);
        _tracked = tracked.Split('\0').Select(path => Path.GetFullPath(Path.Join(root, ChangedLines.Decoded(path)))).ToHashSet(s_paths);
        _isStaged = isStaged;
    }

    /// <summary>
    /// What has changed in the working tree since it left the commit's line: since the last commit that it shares with it,
    /// so that what others have done there in the meantime does not count. Files that Git does not track are new.
    /// </summary>
    /// <returns>Null, and why, where Git knows no answer.</returns>
    public static ChangeSet? Since(string commit, out string? problem)
    {
        if (Root(out problem) is not { } root)
        {
            return null;
        }

        var known = GitCommand.Run("rev-parse", "--verify", "--quiet", $"{commit}^{{commit}}");
        if (known.Exit != 0 || commit.StartsWith('-'))
        {
            problem = $"There is no commit '{commit}' in this repository.";
            return null;
        }

        var shared = GitCommand.Run("merge-base", known.Output.Trim(), "HEAD");
        if (shared.Exit != 0)
        {
            problem = $"'{commit}' and HEAD share no commit that is known here. A shallow clone needs more history (fetch-depth: 0).";
            return null;
        }

        return Create(root, [.. s_diff, shared.Output.Trim(), "--"], isStaged: false, out problem);
    }

    /// <summary>What the next commit would change.</summary>
    /// <inheritdoc cref="Since"/>
    public static ChangeSet? Staged(out string? problem) =>
        Root(out problem) is { } root ? Create(root, [.. s_diff, "--cached", "--"], isStaged: true, out problem) : null;

    /// <summary>Whether the file has new lines.</summary>
    public bool Has(CopyFile file) => _lines.ContainsKey(file.FullPath) || IsNew(file.FullPath);

    /// <summary>Whether the file is in the state that is looked at: of staged changes, whether the index holds it.</summary>
    public bool Knows(CopyFile file) => !_isStaged || _tracked.Contains(file.FullPath);

    /// <summary>The story with those of its findings whose words, or those of a related place, stand on a changed line.</summary>
    public CheckedStory OnChangedLines(CopyFile file, CheckedStory story) => story.Findings.IsEmpty
        ? story
        : story with { Findings = story.Findings.RemoveAll(finding => !IsChanged(file, story, finding)) };

    private bool IsChanged(CopyFile file, CheckedStory story, Diagnostic finding) =>
        IsChanged(file.FullPath, story.Text, story.FirstLine, finding.Span) || finding.Related.Any(place => place.Path is { } key && story.Others[key] is var other
            ? IsChanged(Path.GetFullPath(other.Path), other.Text, other.FirstLine, place.Span)
            : IsChanged(file.FullPath, story.Text, story.FirstLine, place.Span));

    private bool IsChanged(string path, string text, int firstLine, TextSpan span)
    {
        if (!_lines.TryGetValue(path, out var ranges))
        {
            return IsNew(path);
        }

        if (!FormatDetector.HasLines(path))
        {
            return true;
        }

        var first = 1 + firstLine + text.AsSpan(0, span.Start).Count('\n');
        var last = first + text.AsSpan(span.Start, Math.Max(0, span.Length - 1)).Count('\n');
        return ranges.Exists(range => range.First <= last && first < range.End);
    }

    private bool IsNew(string path) => !_isStaged && !_tracked.Contains(path);

    private static string? Root(out string? problem)
    {
        var root = GitCommand.Run("rev-parse", "--show-toplevel", "--show-cdup");
        problem = root.Exit switch
        {
            0 => null,
            -1 => $"The changed lines come from Git: {root.Error}.",
            _ => "The changed lines come from Git, and this folder is in no working tree of a Git repository.",
        };
        var lines = root.Output.Split('\n');
        return problem is null ? Path.GetFullPath(lines.Length > 1 && lines[1].Length > 0 ? ChangedLines.Decoded(lines[1]) : ".") : null;
    }

    private static ChangeSet? Create(string root, string[] diff, bool isStaged, out string? problem)
    {
        var changes = GitCommand.Run(diff);
        var tracked = GitCommand.Run("-C", root, "ls-files", "-z");
        var failed = changes.Exit != 0 ? changes : tracked;
        problem = failed.Exit == 0 ? null : $"Git does not tell what has changed: {failed.Error}";
        return problem is null ? new ChangeSet(root, ChangedLines.Parse(changes.Output), tracked.Output, isStaged) : null;
    }
}
