using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Speech;

/// <summary>What two stories have a speaker say in one sentence, in words that differ.</summary>
/// <param name="Earlier">Number of the earlier story in the event; <paramref name="EarlierSpan"/> its words.</param>
/// <param name="OnlyEarlier">The words that only the earlier story has, where the other has others in their place; <paramref name="OnlyLater"/> only the later one.</param>
public readonly record struct QuotationPair(
    int Earlier, TextSpan EarlierSpan, int Later, TextSpan LaterSpan, ImmutableArray<TextSpan> OnlyEarlier, ImmutableArray<TextSpan> OnlyLater);
