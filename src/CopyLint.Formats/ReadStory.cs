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
    /// <summary>What the further parts of a finding's words are told as, where markup parts them.</summary>
    public const string GoesOn = "goes on here";

    /// <summary>More parts are not told.</summary>
    private const int MostParts = 4;

    /// <summary>The story of a plain text.</summary>
    public static ReadStory Plain(string text) => new(new TextSpan(0, text.Length), StorySource.Of(text), OriginMap.Whole(text.Length));

    /// <summary>The blocks that the format knows, from the first to the last of their characters in the file.</summary>
    public IEnumerable<TextSpan> Blocks => Source.Layout.Blocks.Select(block => InFile(block.Span));

    /// <summary>
    /// A finding in the story's words as one in the file. Words that markup parts are its first part, with the others as
    /// related places, and what would be a safe fix is an offer, for the markup may say that they are meant; a fix that would
    /// reach over markup is dropped.
    /// </summary>
    public Diagnostic InFile(Diagnostic finding)
    {
        var runs = Origin.Map(finding.Span);
        var parts = runs.Length > MostParts ? [] : runs.Skip(1).Where(run => !run.IsEmpty).Select(run => new RelatedPlace(run, GoesOn));
        var fix = InFile(finding.Fix);
        return finding with
        {
            Span = runs[0],
            Related = [.. parts, .. finding.Related.Select(InFile)],
            Fix = runs.Length > 1 && fix is not null ? fix with { Applicability = FixApplicability.Offer } : fix,
        };
    }

    /// <summary>A place in this story as one in the file; one in another story stays.</summary>
    public RelatedPlace InFile(RelatedPlace place) => place.Path is null ? place with { Span = Origin.Map(place.Span)[0] } : place;

    /// <summary>The run of the file from the first to the last of the characters that words come from.</summary>
    public TextSpan InFile(TextSpan words)
    {
        var runs = Origin.Map(words);
        return TextSpan.FromBounds(runs.Min(run => run.Start), runs.Max(run => run.End));
    }

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
