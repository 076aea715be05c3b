using System.Collections.Immutable;
using System.Globalization;
using CopyLint.Analysis;
using CopyLint.Cli.Output;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Ignoring;

namespace CopyLint.Cli.Commands;

/// <summary>Takes a run's findings, those of the engine itself aside, as entries of a known findings file.</summary>
internal sealed class KnownFindingCollector(CopyFile known, string reason, string author) : FindingWriter
{
    private readonly string _folder = Path.GetDirectoryName(known.FullPath) ?? "";
    private readonly string _date = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private readonly HashSet<FindingKey> _keys = [];
    private readonly List<KnownFinding> _findings = [];

    /// <summary>In the order in which they were found, each key once.</summary>
    public ImmutableArray<KnownFinding> Findings => [.. _findings];

    public override void Write(CheckedStory story)
    {
        var path = Path.GetRelativePath(_folder, Path.GetFullPath(story.Path)).Replace('\\', '/');
        foreach (var finding in story.Findings.Where(finding => !EngineRules.All.Any(rule => rule.Id == finding.Id)))
        {
            var key = FindingKey.Of(story.Text, finding);
            if (_keys.Add(key))
            {
                _findings.Add(new KnownFinding(key, path, reason, author, _date));
            }
        }
    }
}
