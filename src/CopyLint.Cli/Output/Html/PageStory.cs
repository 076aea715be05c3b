using CopyLint.Diagnostics;
using CopyLint.Workspace.Checking;

namespace CopyLint.Cli.Output.Html;

/// <summary>A story of the report with the names that its parts have as targets of links.</summary>
/// <param name="Number">Counts the run's stories from 1.</param>
internal sealed record PageStory(int Number, CheckedStory Checked)
{
    public string Id => $"s{Number}";

    public string MarkId(int finding) => $"m{Number}-{finding + 1}";

    public string NoteId(int finding) => $"f{Number}-{finding + 1}";

    public string PlaceId(int finding, int related) => $"p{Number}-{finding + 1}-{related + 1}";

    public string ConflictId(int finding) => $"c{Number}-{finding + 1}";

    /// <summary>With what was found across the stories of its edition, too.</summary>
    public PageStory With(CheckedStory edition) => this with
    {
        Checked = Checked with
        {
            Text = edition.Text,
            Findings =
            [
                .. Checked.Findings.Concat(edition.Findings)
                    .OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Span.End)
                    .ThenBy(finding => finding.Id, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal),
            ],
            Others = Checked.Others.SetItems(edition.Others),
        },
    };

    /// <summary>Whether the finding is about two stories.</summary>
    public static bool IsConflict(Diagnostic finding) => finding.Related.Any(place => place.Path is not null);
}
