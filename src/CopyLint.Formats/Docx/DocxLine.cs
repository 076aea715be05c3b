using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Docx;

/// <summary>A paragraph, which is a line of the document's text.</summary>
/// <param name="Span">Without the line end.</param>
/// <param name="Row">The row of a table that it stands in, by a number of its own; 0 where it stands in none.</param>
/// <param name="GoesOn">Whether its end is deleted by a tracked change, so that the next one goes on in it.</param>
internal sealed record DocxLine(TextSpan Span, DocxUse Use, int Row, bool GoesOn, ImmutableArray<DocxRun> Runs);
