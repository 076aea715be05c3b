using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Syntax;

/// <summary>One block of a <see cref="StoryLayout"/>.</summary>
/// <param name="Span">Not empty.</param>
/// <param name="Role">What the block is; of <see cref="BlockRole.Body"/> its words may say better: a byline, a note, a list item.</param>
/// <param name="IsPlain">Whether it is text whose own lines and blank lines have to say where paragraphs end; else it is one block.</param>
public readonly record struct LayoutBlock(TextSpan Span, BlockRole Role, bool IsPlain = false);
