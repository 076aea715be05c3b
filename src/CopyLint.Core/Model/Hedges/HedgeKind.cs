namespace CopyLint.Model.Hedges;

/// <summary>The groups of the list <c>hedge</c>.</summary>
public enum HedgeKind : byte
{
    /// <summary>reportedly, purportedly.</summary>
    Hearsay,

    /// <summary>allegedly, alleged.</summary>
    Allegation,

    /// <summary>apparently, possibly, perhaps, probably.</summary>
    Adverb,

    /// <summary>may, might, could.</summary>
    Modal,

    /// <summary>appears to, seems to, is likely to.</summary>
    Appearance,

    /// <summary>is believed to, is understood to, is suspected of.</summary>
    Agentless,

    /// <summary>rumors, unconfirmed reports, speculation.</summary>
    Rumor,
}
