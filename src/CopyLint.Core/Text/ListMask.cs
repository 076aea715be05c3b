namespace CopyLint.Text;

/// <summary>The bits of word lists (<see cref="Lexicon.Classes"/>) that are asked for together or in loops.</summary>
internal static class ListMask
{
    public const ulong Abbreviation = 1UL << (int)WordList.Abbreviation;
    public const ulong Auxiliary = 1UL << (int)WordList.Auxiliary;
    public const ulong BeForm = 1UL << (int)WordList.BeForm;
    public const ulong BranchWord = 1UL << (int)WordList.BranchWord;
    public const ulong Closeness = 1UL << (int)WordList.Closeness;
    public const ulong Conjunction = 1UL << (int)WordList.Conjunction;
    public const ulong Determiner = 1UL << (int)WordList.Determiner;
    public const ulong DocumentNoun = 1UL << (int)WordList.DocumentNoun;
    public const ulong FunctionWord = 1UL << (int)WordList.FunctionWord;
    public const ulong GivenName = 1UL << (int)WordList.GivenName;
    public const ulong HumanNoun = 1UL << (int)WordList.HumanNoun;
    public const ulong Institution = 1UL << (int)WordList.Institution;
    public const ulong ModalVerb = 1UL << (int)WordList.ModalVerb;
    public const ulong NameParticle = 1UL << (int)WordList.NameParticle;
    public const ulong Nationality = 1UL << (int)WordList.Nationality;
    public const ulong Negation = 1UL << (int)WordList.Negation;
    public const ulong NumberWord = 1UL << (int)WordList.NumberWord;
    public const ulong OrganizationWord = 1UL << (int)WordList.OrganizationWord;
    public const ulong PointingWord = 1UL << (int)WordList.PointingWord;
    public const ulong Preposition = 1UL << (int)WordList.Preposition;
    public const ulong Pronoun = 1UL << (int)WordList.Pronoun;
    public const ulong RelativePronoun = 1UL << (int)WordList.RelativePronoun;
    public const ulong SeniorityAdjective = 1UL << (int)WordList.SeniorityAdjective;
    public const ulong SingularPronoun = 1UL << (int)WordList.SingularPronoun;
    public const ulong SpeechAdverb = 1UL << (int)WordList.SpeechAdverb;
    public const ulong UnnamedAdjective = 1UL << (int)WordList.UnnamedAdjective;
}
