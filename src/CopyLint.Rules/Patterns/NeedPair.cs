namespace CopyLint.Rules.Patterns;

/// <summary>The two rarest needs of a phrase; null where there is none.</summary>
internal readonly record struct NeedPair(Need? Rarest, Need? Other);
