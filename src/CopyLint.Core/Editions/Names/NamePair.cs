using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Names;

/// <summary>Two names of two stories that look like one that is misspelt.</summary>
/// <param name="Earlier">Number of the earlier story in the event.</param>
public readonly record struct NamePair(int Earlier, TextSpan EarlierSpan, int Later, TextSpan LaterSpan);
