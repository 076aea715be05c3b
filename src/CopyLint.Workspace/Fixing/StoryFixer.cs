using System.Collections.Immutable;
using CopyLint.Formats.Decoding;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Fixing;

/// <summary>
/// Works out what fixes make of a story, in rounds: all that do not meet each other are made at once, then the story is
/// checked again, until nothing is left to fix. For one thread.
/// </summary>
/// <param name="reported">A checked story without the findings that are not reported, such as known ones: they are not fixed either.</param>
public sealed class StoryFixer(StoryChecker checker, FixChoice choice, Func<CopyFile, CheckedStory, CheckedStory> reported)
{
    private const int MostRounds = 20;

    /// <summary>Whether anything of a checked story might be fixed.</summary>
    public bool Considers(CopyFile file, CheckedStory story) => Considers(story) && Considers(reported(file, story));

    /// <param name="edition">What the story is compared with.</param>
    public FixedStory Fix(CopyFile file, EditionPlan edition, byte[] bytes, CancellationToken cancellationToken)
    {
        var before = EncodedStory.Of(bytes);
        var work = new Work(before);
        var first = Check(file, edition, before, cancellationToken);
        var story = first;
        for (var round = 0; story.Problem is null && Pick(story, work) is { Count: > 0 } pick; round++)
        {
            if (round == MostRounds)
            {
                return new FixedStory(first, before, [], 0, [Endless(file, story)]);
            }

            work.Make(pick);
            story = Check(file, edition, work.Bytes, cancellationToken);
        }

        var changes = before.InBytes(work.Changes());
        return StoryDecoder.Decode(before.With(changes)).Text == work.Bytes.Text
            ? new FixedStory(story, before, changes, work.Count, [.. NotHeld(file, story, work.Bytes)])
            : new FixedStory(first, before, [], 0, [new WorkspaceProblem(file.Path, $"'{file.Path}' is left as it is: its encoding does not hold the fixes.")]);
    }

    private bool Considers(CheckedStory story) => story.Findings.Any(finding => finding.Fix is { } fix && choice.Considers(fix));

    private CheckedStory Check(CopyFile file, EditionPlan edition, EncodedStory story, CancellationToken cancellationToken) =>
        reported(file, checker.Check(story.Decoded, file, edition, cancellationToken));

    private FixPick Pick(CheckedStory story, Work work)
    {
        var pick = new FixPick();
        foreach (var finding in story.Findings)
        {
            if (finding.Fix is { Edits.IsEmpty: false } fix && choice.Considers(fix) && pick.HasRoomFor(fix) && IsHeld(work.Bytes, fix) && choice.Takes(story, finding))
            {
                pick.Add(fix);
            }
        }

        return pick;
    }

    private static bool IsHeld(EncodedStory story, CodeFix fix) => fix.Edits.All(edit => story.Missing(edit.NewText ?? "") is null);

    private IEnumerable<WorkspaceProblem> NotHeld(CopyFile file, CheckedStory story, EncodedStory bytes) =>
        from finding in story.Findings
        let fix = finding.Fix
        where fix is not null && choice.Considers(fix) && !IsHeld(bytes, fix)
        let missing = fix.Edits.Select(edit => bytes.Missing(edit.NewText ?? "")).First(c => c is not null)
        select new WorkspaceProblem(file.Path, $"'{fix.Title}' is left in '{file.Path}': Windows-1252 has no '{missing}'. Save the file as UTF-8.");

    private WorkspaceProblem Endless(CopyFile file, CheckedStory story)
    {
        var rules = story.Findings.Where(finding => finding.Fix is { } fix && choice.Considers(fix)).Select(finding => finding.Id).Distinct();
        return new WorkspaceProblem(file.Path, $"'{file.Path}' is left as it is: the fixes of {string.Join(", ", rules)} bring each other back.");
    }

    /// <summary>What the rounds have made of a story so far.</summary>
    private sealed class Work(EncodedStory before)
    {
        /// <summary>The text after each round: a text knows its changes only while those between it and the first one live.</summary>
        private readonly List<SourceText> _texts = [SourceText.From(before.Text)];

        public EncodedStory Bytes { get; private set; } = before;

        public int Count { get; private set; }

        public void Make(FixPick pick)
        {
            var edits = pick.Edits.Select(Bytes.WithLineEnds).ToImmutableArray();
            _texts.Add(_texts[^1].WithChanges(edits));
            Bytes = EncodedStory.Of(Bytes.With(Bytes.InBytes(edits)));
            Count += pick.Count;
        }

        /// <summary>What all rounds together change in the first text.</summary>
        public IEnumerable<TextChange> Changes() => _texts[^1].GetTextChanges(_texts[0]);
    }
}
