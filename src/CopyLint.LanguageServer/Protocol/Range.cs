namespace CopyLint.LanguageServer.Protocol;

/// <param name="End">Behind the last character.</param>
internal readonly record struct Range(Position Start, Position End);
