using CopyLint.Formats.Origins;
using CopyLint.Formats.Xml;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Docx;

/// <summary>Characters of a line that one element holds or stands for.</summary>
/// <param name="Span">In the document's text.</param>
/// <param name="Escape">Whether they can be changed.</param>
internal readonly record struct DocxRun(TextSpan Span, CopyEscape Escape, XmlPart Part)
{
    /// <summary>Whether they stand in the element as characters; else it stands for one.</summary>
    public bool IsText => Part.Name == "t";

    /// <summary>Whether the line is broken here, without a new paragraph.</summary>
    public bool IsBreak => Part.Name is "br" or "cr";
}
