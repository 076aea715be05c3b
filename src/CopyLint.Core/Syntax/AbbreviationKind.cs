namespace CopyLint.Syntax;

/// <summary>How a word with a period behind it ends a sentence: the groups of rules/lexicons/abbreviation.yml.</summary>
public enum AbbreviationKind : byte
{
    /// <summary>No abbreviation: the period ends the sentence where a new one can begin.</summary>
    None,

    /// <summary>"Mr.": a name follows; it never ends a sentence.</summary>
    Title,

    /// <summary>"St.": before a name ("St. Louis"), or behind one ("on Main St.").</summary>
    Saint,

    /// <summary>"No.", "p.": before a number; otherwise an ordinary word.</summary>
    BeforeNumber,

    /// <summary>"e.g.", "vs.": it never ends a sentence.</summary>
    Linking,

    /// <summary>"Inc.", "Jr.", "etc.": ends a sentence only before a word that often opens one.</summary>
    Closing,

    /// <summary>"Calif.", "Mass.": as <see cref="Closing"/>, and only with a capital.</summary>
    Place,

    /// <summary>"Jan.", "Mon.": as <see cref="Place"/>.</summary>
    Calendar,

    /// <summary>"a.m.", "p.m.": ends a sentence before a capital, unless the sentence has only begun.</summary>
    Time,

    /// <summary>"ft.", "lbs.": behind a number, ends a sentence before any capital; otherwise an ordinary word.</summary>
    Unit,

    /// <summary>"Yahoo!": a name with an exclamation mark.</summary>
    Exclamation,
}
