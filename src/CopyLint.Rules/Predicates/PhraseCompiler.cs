namespace CopyLint.Rules.Predicates;

/// <summary>Compiles the pattern of a <c>Has("…")</c> into the phrase index.</summary>
/// <param name="isAsked">Whether it is looked for only when somebody asks (<see cref="Text.Phrases.Phrase.IsAsked"/>).</param>
/// <param name="error">To be called with the offset in the pattern and what is wrong there.</param>
/// <returns>The phrase's index, or a negative number after an error.</returns>
public delegate int PhraseCompiler(string pattern, bool isAsked, Action<int, string> error);
