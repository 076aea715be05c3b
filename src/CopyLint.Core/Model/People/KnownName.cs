namespace CopyLint.Model.People;

/// <summary>What the story shows of a word that is capitalized somewhere.</summary>
internal struct KnownName
{
    public NameEvidence Evidence;

    /// <summary>One more than the index of the run that introduces it; 0 where none does.</summary>
    public int Introduction;

    /// <summary>One more than its first token where it stands alone in the body, when somebody has looked for it (<see cref="NameEvidence.Sought"/>); 0 where it does not.</summary>
    public int Alone;

    /// <summary>One more than the index of the first person in the body who has it as the surname with a first name.</summary>
    public int FullName;

    /// <summary>Sets <see cref="Introduction"/> where it is not set. Every third word of a name is known, which nobody could predict: so by bits.</summary>
    public void Introduce(int introduction) => Introduction |= introduction & (Introduction - 1) >> 31;
}
