namespace CopyLint.Model.Sources;

public enum SourceKind : byte
{
    /// <summary>A described but unnamed person or group: "a senior State Department official".</summary>
    Official,

    /// <summary>"sources", "a source", "insiders": no description at all.</summary>
    Bare,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>A body with a name: "the coalition", "the Health Ministry", "police".</summary>
    Organization,

    /// <summary>A news outlet or agency.</summary>
    Outlet,

    /// <summary>A report, a statement, a court filing.</summary>
    Document,

    /// <summary>He, she, they.</summary>
    Pronoun,

    /// <summary>An unnamed person who speaks for a body: "a spokesman for the ministry".</summary>
    Spokesman,

    /// <summary>An unnamed person who knows from work: "an executive", "the officer".</summary>
    Professional,

    /// <summary>Unnamed people who are no insiders: residents, witnesses, analysts.</summary>
    People,

    /// <summary>The holder of an office or a part: "the mayor", "his mother".</summary>
    Role,

    /// <summary>Any other noun.</summary>
    Other,
}
