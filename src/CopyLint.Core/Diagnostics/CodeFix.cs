using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Diagnostics;

public sealed record CodeFix
{
    private readonly LazyText _title;
    private readonly ImmutableArray<TextChange> _edits;

    /// <summary>Of the only edit, where its text is put together when somebody reads it.</summary>
    private readonly TextSpan _place;
    private readonly LazyText? _text;

    public CodeFix(LazyText title, FixApplicability applicability, ImmutableArray<TextChange> edits)
    {
        _title = title;
        Applicability = applicability;
        _edits = edits;
    }

    /// <summary>With one edit.</summary>
    public CodeFix(LazyText title, FixApplicability applicability, TextSpan place, LazyText text)
    {
        _title = title;
        Applicability = applicability;
        _place = place;
        _text = text;
    }

    /// <summary>What it does, in the imperative: "Delete the second 'the'".</summary>
    public string Title => _title.ToString();

    public FixApplicability Applicability { get; init; }

    /// <summary>In the order of the text, without overlaps.</summary>
    public ImmutableArray<TextChange> Edits
    {
        get => _text is null || !_edits.IsDefault ? _edits : [new TextChange(_place, _text.ToString())];
        init => _edits = value;
    }
}
