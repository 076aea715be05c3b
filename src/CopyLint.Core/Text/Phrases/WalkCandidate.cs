namespace CopyLint.Text.Phrases;

/// <summary>A phrase that may begin at a token with a certain key.</summary>
/// <param name="Phrase">Index into <see cref="PhraseIndex.Phrases"/>; Start, Payload and List are that phrase's.</param>
/// <param name="Form">What the first token must look like, of an entry of one word.</param>
internal readonly record struct WalkCandidate(int Phrase, int Start, int Payload, ushort List, WordForm Form, CandidateTraits Traits)
{
    public bool IsOneWord => (Traits & CandidateTraits.OneWord) != 0;

    public bool IsInCompounds => (Traits & CandidateTraits.InCompounds) != 0;
}
