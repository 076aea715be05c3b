namespace CopyLint.Model.Attributions;

/// <summary>The groups of the list <c>reporting-verb</c>: what form of a verb of saying a word is.</summary>
public enum ReportingForm : byte
{
    /// <summary>said, told.</summary>
    Past,

    /// <summary>says, tells: third person.</summary>
    Present,

    /// <summary>say, tell: plural or infinitive.</summary>
    Plain,

    /// <summary>added, reported, claims: also a noun, or a verb that needs no statement.</summary>
    Ambiguous,

    /// <summary>saying, adding that.</summary>
    Ongoing,

    /// <summary>according to.</summary>
    According,

    /// <summary>citing, quoted: what follows is a source only if it is a person, a body or a document.</summary>
    Citing,
}
