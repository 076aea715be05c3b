namespace CopyLint.Rules.Predicates;

/// <summary>Compiles the pattern of a <c>Has("…")</c> into the phrase index.</summary>
/// <param name="error">To be called with the offset in the pattern and what is wrong there.</param>
/// <returns>The phrase's index, or a negative number after an error.</returns>
public delegate int PhraseCompiler(string pattern, Action<int, string> error);
