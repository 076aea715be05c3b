namespace CopyLint.Text.Phrases;

/// <summary>An entry of a word list.</summary>
/// <param name="Mask">The filter of its second word.</param>
/// <param name="Word">The vocabulary id of its first word.</param>
/// <param name="Phrase">Index into <see cref="PhraseIndex.Phrases"/>.</param>
internal readonly record struct ListEntry(ulong Mask, int Word, int Phrase);
