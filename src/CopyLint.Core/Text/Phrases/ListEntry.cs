namespace CopyLint.Text.Phrases;

/// <summary>An entry of a word list, as patterns ask for it.</summary>
/// <param name="Mask">The filter of its second word.</param>
/// <param name="Phrase">Index into <see cref="PhraseIndex.Phrases"/>.</param>
/// <param name="List">The list's number.</param>
/// <param name="Form">What its first word must look like.</param>
internal readonly record struct ListEntry(ulong Mask, int Phrase, ushort List, WordForm Form, CandidateTraits Traits)
{
    public bool IsOneWord => (Traits & CandidateTraits.OneWord) != 0;
}
