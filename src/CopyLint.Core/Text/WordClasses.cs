namespace CopyLint.Text;

/// <summary>
/// The lists that are asked about one word at a time (<see cref="Lexicon.Is"/>) and never searched for: their words are
/// so common that a cue at each would cost more than it tells. The walk makes no cues of their single words.
/// </summary>
public static class WordClasses
{
    private const ulong Bits =
        1UL << (int)WordList.FunctionWord | 1UL << (int)WordList.Pronoun | 1UL << (int)WordList.Negation
        | 1UL << (int)WordList.Determiner | 1UL << (int)WordList.Preposition
        | 1UL << (int)WordList.Conjunction | 1UL << (int)WordList.Auxiliary | 1UL << (int)WordList.SpeechAdverb
        | 1UL << (int)WordList.SingularPronoun | 1UL << (int)WordList.RelativePronoun | 1UL << (int)WordList.SeniorityAdjective
        | 1UL << (int)WordList.UnnamedAdjective | 1UL << (int)WordList.HumanNoun | 1UL << (int)WordList.DocumentNoun
        | 1UL << (int)WordList.OrganizationWord | 1UL << (int)WordList.Institution | 1UL << (int)WordList.GivenName
        | 1UL << (int)WordList.NeuterPronoun | 1UL << (int)WordList.BeForm | 1UL << (int)WordList.ModalVerb
        | 1UL << (int)WordList.Closeness | 1UL << (int)WordList.NameParticle
        | 1UL << (int)WordList.BranchWord | 1UL << (int)WordList.PointingWord
        | 1UL << (int)WordList.Mononym | 1UL << (int)WordList.Nationality
        | 1UL << (int)WordList.CasualtyLead | 1UL << (int)WordList.Elision | 1UL << (int)WordList.NoVictim;

    private const ulong PayloadBits =
        1UL << (int)WordList.Abbreviation | 1UL << (int)WordList.SentenceStarter
        | 1UL << (int)WordList.LegitimateDouble | 1UL << (int)WordList.DoubleNeighbor
        | 1UL << (int)WordList.NumberedThing | 1UL << (int)WordList.DegreeChange | 1UL << (int)WordList.PersonNoun | 1UL << (int)WordList.SpecialMeasure;

    /// <summary>Whether the list is such a one, and its words have payloads (<see cref="Lexicon.PayloadOf"/>).</summary>
    public static bool HasPayloads(WordList list) => (PayloadBits >> (int)list & 1) != 0;

    public static bool Contains(WordList list) => (Bits >> (int)list & 1) != 0;
}
