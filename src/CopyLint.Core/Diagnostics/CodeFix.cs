using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Diagnostics;

public sealed record CodeFix
{
    private readonly LazyText _title;

    public CodeFix(LazyText title, FixApplicability applicability, ImmutableArray<TextChange> edits)
    {
        _title = title;
        Applicability = applicability;
        Edits = edits;
    }

    /// <summary>What it does, in the imperative: "Delete the second 'the'".</summary>
    public string Title => _title.ToString();

    public FixApplicability Applicability { get; init; }

    /// <summary>In the order of the text, without overlaps.</summary>
    public ImmutableArray<TextChange> Edits { get; init; }
}
