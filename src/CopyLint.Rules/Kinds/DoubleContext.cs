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

    /// <summary>"their will will prevail".</summary>
    AfterDeterminer,

    /// <summary>"the one one would call".</summary>
    AfterArticle,

    /// <summary>No double: a determiner.</summary>
    Determiner,

    /// <summary>No double: an adjective that stands between a determiner and such a noun ("of their own free will will").</summary>
    Adjective,

    /// <summary>No double: a word that opens a clause, so that "that that" before it is a slip.</summary>
    ClauseOpener,

    /// <summary>No double: a preposition that has a clause with "that" behind it: "in that that would hurt".</summary>
    BeforeClause,

    /// <summary>No double: a participle, which no second "had" stands before.</summary>
    Participle,

    /// <summary>No double: "what", "who", "all", behind which a clause may end in the verb that the sentence goes on with.</summary>
    QuestionWord,
}
