using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Formats.Origins;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats;

/// <summary>A story out of a file.</summary>
/// <param name="Place">The item in the file's text, with its markup.</param>
/// <param name="Source">Its words, blocks and metadata; positions in it are not those of the file.</param>
/// <param name="Origin">From positions in its words to those in the file.</param>
public sealed record ReadStory(TextSpan Place, StorySource Source, OriginMap Origin)
{
    /// <summary>Where markup parts the words of a finding, the other parts are told up to this many.</summary>
    private const int MostParts = 4;

    /// <summary>
    /// A finding in the story's words as one in the file. Words that markup parts are its first part, with the others as
    /// related places; a fix that would reach over markup is dropped.
    /// </summary>
    public Diagnostic InFile(Diagnostic finding)
    {
        var runs = Origin.Map(finding.Span);
        var parts = runs.Length > MostParts ? [] : runs.Skip(1).Where(run => !run.IsEmpty).Select(run => new RelatedPlace(run, "goes on here"));
        return finding with
        {
            Span = runs[0],
            Related = [.. parts, .. finding.Related.Select(InFile)],
            Fix = InFile(finding.Fix),
        };
    }

    /// <summary>A place in this story as one in the file; one in another story stays.</summary>
    public RelatedPlace InFile(RelatedPlace place) => place.Path is null ? place with { Span = Origin.Map(place.Span)[0] } : place;

    private CodeFix? InFile(CodeFix? fix)
    {
        if (fix is null)
        {
            return null;
        }

        var edits = ImmutableArray.CreateBuilder<TextChange>(fix.Edits.Length);
        foreach (var edit in fix.Edits)
        {
            if (Origin.Map(edit) is not { } mapped)
            {
                return null;
            }

            edits.Add(mapped);
        }

        edits.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return fix with { Edits = edits.MoveToImmutable() };
    }
}
