using CopyLint.Syntax;

namespace CopyLint.Model.People;

/// <summary>A run of capitalized words, with particles, hyphens and initials between them, that may name a person or introduce its words.</summary>
internal struct CapitalRun
{
    public NameRun Name;

    /// <summary>The number of the name's last word (<see cref="CapitalWord.Number"/>).</summary>
    public int Surname;

    /// <summary>That of the block it stands in.</summary>
    public BlockRole Role;

    /// <summary>Whether a verb of saying belongs to the name; not said of bodies.</summary>
    public bool IsSpeaker;

    /// <summary>How many people stand before it.</summary>
    public int People;
}
