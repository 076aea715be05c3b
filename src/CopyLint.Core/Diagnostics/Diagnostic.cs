using System.Collections.Immutable;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Diagnostics;

/// <summary>A finding in one story. Positions are UTF-16 offsets; lines and columns are made by renderers.</summary>
/// <param name="Text">That of <see cref="Message"/>.</param>
/// <param name="Role">The role of the block that it stands in.</param>
/// <param name="IsQuoted">Whether it stands inside quotation marks.</param>
/// <param name="InsteadOf">Ids of rules whose overlapping findings this one replaces.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    Severity Severity,
    TextSpan Span,
    LazyText Text,
    BlockRole Role,
    bool IsQuoted,
    ImmutableArray<RelatedPlace> Related,
    ImmutableArray<string> InsteadOf,
    CodeFix? Fix)
{
    public string Id => Descriptor.Id;

    public string Message => Text.ToString();

    internal LazyText Text { get; } = Text;
}
