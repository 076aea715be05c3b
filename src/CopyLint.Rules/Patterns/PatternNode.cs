using System.Collections.Immutable;
using CopyLint.Syntax;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>The syntax of a pattern. <c>Index</c> is the offset in the pattern's text.</summary>
internal abstract record PatternNode(int Index);

internal sealed record SequenceNode(int Index, ImmutableArray<PatternNode> Items) : PatternNode(Index);

/// <summary><c>(a|b c)</c></summary>
internal sealed record AlternativesNode(int Index, ImmutableArray<PatternNode> Options) : PatternNode(Index);

/// <summary><c>(the)?</c></summary>
internal sealed record OptionalNode(int Index, PatternNode Item) : PatternNode(Index);

/// <summary>A word, folded; <c>say~</c> where <paramref name="IsInflected"/>.</summary>
internal sealed record WordNode(int Index, string Word, WordForm Form, bool IsInflected) : PatternNode(Index);

/// <summary><c>&lt;list&gt;</c></summary>
internal sealed record ListNode(int Index, string Name) : PatternNode(Index);

/// <summary><c>&lt;number&gt;</c></summary>
internal sealed record ShapeNode(int Index, PhraseShape Shape) : PatternNode(Index);

/// <summary>A punctuation mark.</summary>
internal sealed record MarkNode(int Index, TokenKind Kind) : PatternNode(Index);

/// <summary><c>...</c></summary>
internal sealed record GapNode(int Index, int Most) : PatternNode(Index);

/// <summary><c>{the part to report}</c></summary>
internal sealed record ReportNode(int Index, PatternNode Item) : PatternNode(Index);
