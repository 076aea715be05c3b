namespace CopyLint.Model.Quotations;

/// <summary>An opening mark that waits for its closing one.</summary>
/// <param name="Found">How many quotations were known when it opened: the later ones stand inside it.</param>
internal readonly record struct OpenMark(int Token, QuoteFamily Family, int Found);
