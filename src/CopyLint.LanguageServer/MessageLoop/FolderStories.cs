using System.Collections.Immutable;
using CopyLint.Formats.Decoding;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>
/// The stories of a folder with what is found in each and across them. What the editor holds counts before what is on the
/// disk. It remembers what has not changed. Safe for many threads, one of which works at a time.
/// </summary>
/// <param name="hasEditionRules">Whether any rule looks at several stories.</param>
/// <param name="known">Puts known findings aside.</param>
internal sealed class FolderStories(
    bool hasEditionRules, StoryRules rules, CheckSettings settings, Func<CopyFile, CheckedStory, CheckedStory> known)
{
    /// <summary>A folder with more stories is an archive: its stories are not compared while somebody types.</summary>
    public const int MostStories = 400;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Folder> _folders = new(StringComparer.Ordinal);

    /// <summary>Each story of the folder with its findings, those across stories among them; in the order of their paths.</summary>
    /// <param name="open">The texts that the editor holds, by path.</param>
    public ImmutableArray<CheckedStory> Check(string folder, ImmutableDictionary<string, DocumentText> open, CancellationToken cancellationToken)
    {
        var files = StoryFiles.In(folder, MostStories);
        lock (_gate)
        {
            if (!_folders.TryGetValue(folder, out var remembered))
            {
                _folders[folder] = remembered = new Folder();
            }

            var edition = hasEditionRules ? new EditionPlan(folder, files.Length) : EditionPlan.None;
            var checker = new StoryChecker(rules, settings);
            var stories = ImmutableArray.CreateBuilder<(CopyFile File, CheckedStory Story)>(files.Length);
            foreach (var file in files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                stories.Add((file, remembered.Story(new StoryInput(file, edition), open.GetValueOrDefault(file.FullPath), checker, cancellationToken)));
            }

            return remembered.Together(stories.MoveToImmutable(), all => Across(edition, all, cancellationToken));
        }
    }

    private ImmutableArray<CheckedStory> Across(EditionPlan edition, ImmutableArray<(CopyFile File, CheckedStory Story)> stories, CancellationToken cancellationToken)
    {
        var across = new Dictionary<string, CheckedStory>(StringComparer.Ordinal);
        var desk = new EditionDesk(rules, settings, (_, found) => across = found.ToDictionary(story => story.Path, StringComparer.Ordinal));
        foreach (var (file, story) in stories)
        {
            desk.Add(new StoryInput(file, edition), story, cancellationToken);
        }

        desk.Close(cancellationToken);
        return [.. stories.Select(story => known(story.File, across.TryGetValue(story.File.Path, out var found) ? Joined(story.Story, found) : story.Story))];
    }

    /// <summary>Both findings in the order of the text.</summary>
    private static CheckedStory Joined(CheckedStory story, CheckedStory across) => story with
    {
        Text = across.Text,
        Findings = [.. story.Findings.Concat(across.Findings).OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Span.End).ThenBy(finding => finding.Id, StringComparer.Ordinal)],
        Others = across.Others,
    };

    private sealed class Folder
    {
        private Dictionary<string, (object State, bool IsRemembered, CheckedStory Story)> _stories = new(StringComparer.Ordinal);
        private ImmutableArray<(CopyFile, CheckedStory)> _before = [];
        private ImmutableArray<CheckedStory> _together = [];

        public CheckedStory Story(StoryInput input, DocumentText? open, StoryChecker checker, CancellationToken cancellationToken)
        {
            var (file, isRemembered) = (input.File, input.Edition.Remembers(stories: 1));
            object state = open is not null ? open : FileStamp.Of(file.FullPath);
            if (_stories.TryGetValue(file.FullPath, out var last) && last.State.Equals(state) && last.IsRemembered == isRemembered)
            {
                return last.Story;
            }

            var story = open is not null
                ? checker.Check(new DecodedStory(open.Text, -1, StoryEncoding.Utf8, 0), file, input.Edition, cancellationToken)
                : checker.Check(input, cancellationToken);
            _stories[file.FullPath] = (state, isRemembered, story);
            return story;
        }

        /// <summary>What the stories give together, made only where one of them is new.</summary>
        public ImmutableArray<CheckedStory> Together(ImmutableArray<(CopyFile File, CheckedStory Story)> stories, Func<ImmutableArray<(CopyFile, CheckedStory)>, ImmutableArray<CheckedStory>> make)
        {
            if (!_before.SequenceEqual(stories, SameStory.Instance))
            {
                _together = make(stories);
                _before = stories;
                _stories = stories.ToDictionary(story => story.File.FullPath, story => _stories[story.File.FullPath], StringComparer.Ordinal);
            }

            return _together;
        }
    }

    private sealed class SameStory : IEqualityComparer<(CopyFile File, CheckedStory Story)>
    {
        public static SameStory Instance { get; } = new();

        public bool Equals((CopyFile File, CheckedStory Story) left, (CopyFile File, CheckedStory Story) right) => left.File == right.File && ReferenceEquals(left.Story, right.Story);

        public int GetHashCode((CopyFile File, CheckedStory Story) story) => story.File.GetHashCode();
    }
}
