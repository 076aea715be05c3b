using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Speech;

/// <summary>The part of a quotation that stands in one sentence, without what the editor put in brackets.</summary>
/// <param name="Span">From the first to the last of its words.</param>
/// <param name="Words">Equal words have equal numbers, as in <see cref="StoryDigest.Words"/>.</param>
/// <param name="Places">Where each word stands.</param>
/// <param name="IsCut">Whether it has an ellipsis: words are left out and the copy says so.</param>
public sealed record SpokenWords(TextSpan Span, ImmutableArray<int> Words, ImmutableArray<TextSpan> Places, bool IsCut);
