namespace CopyLint.Rules.Kinds;

/// <summary>Words beside which others may stand twice: the groups of rules/lexicons/double-neighbor.yml.</summary>
public enum DoubleNeighbor : byte
{
    None,

    /// <summary>It closes with a particle: "logged in in May".</summary>
    ParticleVerb,

    /// <summary>It takes a person before a thing: "gave her her prize".</summary>
    DativeVerb,

    /// <summary>It joins the parts of a phrase that is repeated on purpose: "on and on and on", "day by day by day".</summary>
    Joiner,
}
