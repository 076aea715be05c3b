namespace CopyLint.Rules.Pack;

/// <summary>A file of a pack as it is written: a rule, or a word list where its folder is named "lexicons".</summary>
/// <param name="Path">With forward slashes; errors name it.</param>
public sealed record PackSource(string Path, string Text)
{
    public bool IsLexicon => Path.Split('/') is [.., "lexicons", _];
}
