using System.Collections.Immutable;
using CopyLint.Syntax;

namespace CopyLint.Rules.Patterns;

/// <summary>The scanner's view of a pattern, so that patterns and copy are cut alike.</summary>
internal static class PatternTokens
{
    /// <summary>The tokens of a piece of a pattern, without the end of text.</summary>
    public static ImmutableArray<Token> Scan(string piece) => StoryTree.Scan(piece);

    public static TokenKind KindOf(char mark) => StoryTree.Scan(mark.ToString()) is [var token, ..] ? token.Kind : TokenKind.Symbol;
}
