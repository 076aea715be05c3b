namespace CopyLint.Text.Phrases;

/// <summary>A compiled phrase: an entry of a word list, or a pattern of a rule.</summary>
/// <param name="Start">Address of its first instruction in <see cref="PhraseIndex.Ops"/>.</param>
/// <param name="List">The number of the word list that it is an entry of, or 0 for a rule's pattern. Numbers up to the
/// last member of <see cref="WordList"/> are those lists; higher ones are lists that only rules use.</param>
/// <param name="Payload">For an entry: its group or value. For a form of a variant (list 0): its index plus one. 0 for a rule's pattern.</param>
public readonly record struct Phrase(int Start, int List, int Payload, PhraseUse Use = PhraseUse.Walked)
{
    public bool IsAsked => Use == PhraseUse.Asked;
}
