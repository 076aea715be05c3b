namespace CopyLint.Rules.Kinds;

/// <summary>Words beside which others may stand twice: the groups of rules/lexicons/double-neighbor.yml.</summary>
public enum DoubleNeighbor : byte
{
    None,

    /// <summary>It takes a hearer before a clause: "told the court that that was wrong".</summary>
    TellVerb,

    /// <summary>A clause with "that" can say what it is, or when and how: "the fact that that failed", "the day that that ended".</summary>
    ClauseNoun,

    /// <summary>It joins the parts of a phrase that is repeated on purpose: "on and on and on", "day by day by day".</summary>
    Joiner,

    /// <summary>It stands for people whom a clause tells apart: "everyone who leaves leaves for good".</summary>
    Anybody,
}
