namespace CopyLint.Text.Phrases;

/// <summary>Who finds a phrase.</summary>
public enum PhraseUse
{
    /// <summary>The walk over the story.</summary>
    Walked,

    /// <summary>Only exceptions and predicates ask for it, and only near what was found already: the walk leaves it out.</summary>
    Asked,
}
