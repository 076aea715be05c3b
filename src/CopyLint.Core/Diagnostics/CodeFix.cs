using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Diagnostics;

/// <param name="Title">What it does, in the imperative: "Delete the second 'the'".</param>
/// <param name="Edits">In the order of the text, without overlaps.</param>
public sealed record CodeFix(string Title, FixApplicability Applicability, ImmutableArray<TextChange> Edits);
