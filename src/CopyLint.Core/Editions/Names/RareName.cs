using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Names;

/// <summary>A word with a capital that no list of the pack has: most are names.</summary>
/// <param name="Word">As in <see cref="StoryDigest.Words"/>; <paramref name="Index"/> is its place in them.</param>
internal readonly record struct RareName(int Word, int Index, TextSpan Span);
