namespace CopyLint.Model.Sources;

/// <summary>The groups of the list <c>source-noun</c>: how much the noun says of the person.</summary>
public enum SourceNounKind : byte
{
    /// <summary>source, insider: nothing.</summary>
    Bare,

    /// <summary>official, aide, diplomat: somebody in government, and nothing more.</summary>
    Official,

    /// <summary>spokesman: speaks for a body.</summary>
    Speaker,

    /// <summary>resident, witness, analyst, people.</summary>
    Person,

    /// <summary>officer, executive, trader: somebody who knows from work.</summary>
    Professional,
}
