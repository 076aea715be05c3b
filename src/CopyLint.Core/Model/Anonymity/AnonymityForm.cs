namespace CopyLint.Model.Anonymity;

/// <summary>The groups of the list <c>anonymity-formula</c>.</summary>
public enum AnonymityForm : byte
{
    /// <summary>The terms of an interview: "spoke on condition of anonymity".</summary>
    Terms,

    /// <summary>A name is kept back: "asked not to be named". People who are no sources do that too.</summary>
    Name,

    /// <summary>A name is made up or cut short: "not her real name".</summary>
    Invented,
}
