namespace CopyLint.Model.People;

/// <summary>A capitalized word of a story.</summary>
/// <param name="Number">The same, from 1 on, for the same <see cref="Syntax.Token.Word"/>.</param>
/// <param name="Earlier">Index of the capitalized word with this number before it, or -1.</param>
internal readonly record struct CapitalWord(int Token, int Number, int Earlier);
