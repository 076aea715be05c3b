using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Syntax;

/// <summary>
/// A headline, a paragraph, a list item: a run of tokens with one role. Blocks do not overlap; a dateline is a block of
/// its own before the paragraph that it opens.
/// </summary>
/// <param name="Span">Without white space around it.</param>
/// <param name="FirstToken">Index of the first token; <paramref name="EndToken"/> is one past the last.</param>
/// <param name="FirstSentence">Index of the first sentence; <paramref name="EndSentence"/> is one past the last.</param>
public readonly record struct Block(TextSpan Span, BlockRole Role, int FirstToken, int EndToken, int FirstSentence, int EndSentence);
