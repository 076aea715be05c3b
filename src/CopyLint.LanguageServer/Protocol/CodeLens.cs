namespace CopyLint.LanguageServer.Protocol;

/// <summary>Words that an editor shows above a line.</summary>
internal sealed record CodeLens(Range Range, Command Command);

internal sealed record CodeLensOptions(bool ResolveProvider);
