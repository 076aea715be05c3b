using CopyLint.Editions;
using CopyLint.Workspace.Changes;
using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Settings;

namespace CopyLint.Workspace.Checking;

/// <summary>The stories of a run in their order, each with its edition, as the walk through the folders finds them.</summary>
public sealed class StoryInputs(FileDiscovery files, RecordFiles records)
{
    public FileDiscovery Files => files;

    public RecordFiles Records => records;

    /// <summary>How many files there are, known when they have been counted.</summary>
    public int Count { get; private set; }

    /// <summary>Whether one file may be work for many: one of the first few of a folder holds records.</summary>
    public bool HaveRecords { get; private set; }

    /// <summary>Counts the files, and reads the settings that hold for them: the house rules that these name must be there before a story is checked.</summary>
    public void Survey(EditorConfigFinder settings)
    {
        foreach (var folder in files.Folders())
        {
            Count += folder.Count;
            HaveRecords = HaveRecords || folder.Files.Take(Environment.ProcessorCount).Any(records.Contains);
            settings.ReadFrom(folder.FullPath);
        }
    }

    /// <param name="scope">Which stories form an edition; null where the user says nothing: those of a folder do, but the records of a feed do not.</param>
    /// <param name="changes">Of changed lines, the files that have some are checked, with those that they are compared with; null for all files.</param>
    /// <param name="areStreamed">Whether files of records are taken apart into these.</param>
    public IEnumerable<StoryInput> All(EditionScope? scope, ChangeSet? changes, bool areStreamed)
    {
        var comparesRecords = scope is not null;
        var whole = scope == EditionScope.All ? Plan(".", files.Folders().SelectMany(folder => folder.Files), changes, comparesRecords) : default;
        foreach (var folder in files.Folders())
        {
            var (edition, isChecked) = scope switch
            {
                EditionScope.None => (EditionPlan.None, false),
                EditionScope.All => whole,
                _ => Plan(folder.Path.Replace('\\', '/'), folder.Files, changes, comparesRecords),
            };
            foreach (var file in folder.Files.Where(file => IsKnown(file, changes) && (isChecked || IsChanged(file, changes))))
            {
                var holdsRecords = records.Contains(file);
                var own = comparesRecords || !holdsRecords ? edition : EditionPlan.None;
                foreach (var input in areStreamed && holdsRecords ? records.Records(file, own) : [new StoryInput(file, own)])
                {
                    yield return input;
                }
            }
        }
    }

    /// <summary>The edition of some files, and whether all of them are checked for it. More than the most form none, so that no more are counted.</summary>
    private (EditionPlan Edition, bool IsChecked) Plan(string name, IEnumerable<CopyFile> candidates, ChangeSet? changes, bool comparesRecords)
    {
        var (count, isChanged) = (0, false);
        foreach (var file in candidates.Where(file => IsKnown(file, changes) && (comparesRecords || !records.Contains(file))).Take(Edition.MostStories + 1))
        {
            count += records.Contains(file) ? EditionPlan.Several : 1;
            isChanged |= IsChanged(file, changes);
        }

        var edition = new EditionPlan(name, count);
        return (edition, isChanged && edition.Remembers(stories: 1));
    }

    private static bool IsKnown(CopyFile file, ChangeSet? changes) => changes?.Knows(file) != false;

    private static bool IsChanged(CopyFile file, ChangeSet? changes) => changes?.Has(file) != false;
}
