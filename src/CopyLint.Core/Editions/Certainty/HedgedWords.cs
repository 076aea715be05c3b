using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Certainty;

/// <summary>What a story says with a hedge: "appears to be a coordinated attack".</summary>
/// <param name="Span">The hedge and what it hedges.</param>
/// <param name="Core">The words of content right behind the hedge, as in <see cref="StoryDigest.Words"/>.</param>
/// <param name="CoreSpan">The first of them.</param>
/// <param name="Subject">The last word of content before the hedge in its sentence, or 0.</param>
/// <param name="Context">The words of content of the sentence, those in <paramref name="Core"/> too.</param>
public sealed record HedgedWords(TextSpan Span, ImmutableArray<int> Core, TextSpan CoreSpan, int Subject, ImmutableArray<int> Context);
