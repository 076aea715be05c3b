using System.Collections.Immutable;
using CopyLint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Analysis;

/// <summary>What an analyzer found, before roles, guides and quotation marks decide whether it is reported.</summary>
/// <param name="Span">The words that the editor has to look at.</param>
public readonly record struct Finding(TextSpan Span, LazyText Message)
{
    /// <summary>The band's name, for a rule with bands.</summary>
    public string? Band { get; init; }

    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    public CodeFix? Fix { get; init; }
}
