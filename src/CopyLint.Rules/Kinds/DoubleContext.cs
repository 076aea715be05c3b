namespace CopyLint.Rules.Kinds;

/// <summary>Where a word may rightly stand twice: the groups of rules/lexicons/legitimate-double.yml.</summary>
public enum DoubleContext : byte
{
    None,

    /// <summary>"had had" (not behind "have"), "very very", "hear hear".</summary>
    Always,

    /// <summary>"that that service", but not "that that the".</summary>
    BeforeVerbOrNoun,

    /// <summary>"what it is is unclear".</summary>
    AfterQuestionWord,

    /// <summary>"logged in in May".</summary>
    AfterParticleVerb,

    /// <summary>"waiting for for years".</summary>
    BeforeTime,

    /// <summary>"what they used to to open it".</summary>
    AfterUsed,

    /// <summary>"gave her her prize".</summary>
    AfterDativeVerb,

    /// <summary>"their will will prevail".</summary>
    AfterDeterminer,

    /// <summary>"the one one would call".</summary>
    AfterArticle,

    /// <summary>No double: a determiner.</summary>
    Determiner,

    /// <summary>No double: a noun of time.</summary>
    TimeNoun,

    /// <summary>No double: "used", "able".</summary>
    Used,

    /// <summary>No double: a word that opens a clause, so that "that that" before it is a slip.</summary>
    ClauseOpener,

    /// <summary>No double: "what", "who", "all", behind which a clause may end in the verb that the sentence goes on with.</summary>
    QuestionWord,
}
