namespace CopyLint.Model.Claims;

/// <summary>The groups of the lists <c>casualty-verb</c> and <c>casualty-noun</c>: what the word says, and where its number stands.</summary>
internal enum CasualtyWord : byte
{
    /// <summary>killing, kills: the number follows.</summary>
    Kills,

    /// <summary>killed: the number follows, or stands before it ("12 killed in blast").</summary>
    Killed,

    /// <summary>were killed, have died, are dead: the number stands before it.</summary>
    Died,

    /// <summary>deaths, fatalities: the number stands before it.</summary>
    Deaths,

    /// <summary>death toll: the number follows.</summary>
    Toll,

    /// <summary>The ministry puts the death toll at 12: its subject counts, so it is no claim of the story.</summary>
    CountedToll,

    /// <summary>wounding, injures: the number follows.</summary>
    Hurts,

    /// <summary>wounded, injured, hurt: the number follows or stands before it.</summary>
    Hurt,

    /// <summary>were injured: the number stands before it.</summary>
    WasHurt,

    /// <summary>injuries: the number stands before it.</summary>
    Injuries,

    /// <summary>missing, unaccounted for: the number stands before it.</summary>
    Missing,

    /// <summary>casualties: the number stands before it.</summary>
    Casualties,

    /// <summary>No soldiers were hurt: there is no number.</summary>
    Nobody,
}
