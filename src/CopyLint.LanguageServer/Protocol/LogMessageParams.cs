namespace CopyLint.LanguageServer.Protocol;

/// <param name="Type">1 error, 2 warning, 3 information, 4 log.</param>
internal sealed record LogMessageParams(int Type, string Message);

internal sealed record LogTraceParams(string Message);

internal sealed record SetTraceParams(string Value);
