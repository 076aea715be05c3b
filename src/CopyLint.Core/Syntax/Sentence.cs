using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Syntax;

/// <param name="Span">Without white space around it.</param>
/// <param name="FirstToken">Index of the first token; <paramref name="EndToken"/> is one past the last.</param>
/// <param name="Block">Index of the block that holds it.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Block);
