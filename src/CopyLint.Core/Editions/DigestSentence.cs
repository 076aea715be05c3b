using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions;

/// <summary>A sentence of a story's copy, as an edition remembers it.</summary>
/// <param name="FirstWord">Index of its first word in <see cref="StoryDigest.Words"/>; <paramref name="EndWord"/> is one past the last.</param>
/// <param name="QuotedWords">How many of its words stand in quotation marks.</param>
public readonly record struct DigestSentence(TextSpan Span, int FirstWord, int EndWord, int QuotedWords, BlockRole Role)
{
    internal SentenceAnchors.Anchors Anchors { get; init; }

    public int WordCount => EndWord - FirstWord;
}
