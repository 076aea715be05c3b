namespace CopyLint.Model.Hedges;

/// <summary>The groups of the lists <c>hedge</c> and <c>verification-status</c>.</summary>
public enum HedgeKind : byte
{
    /// <summary>reportedly, purportedly.</summary>
    Hearsay,

    /// <summary>allegedly, alleged.</summary>
    Allegation,

    /// <summary>apparently, possibly, perhaps.</summary>
    Adverb,

    /// <summary>may, might, could.</summary>
    Modal,

    /// <summary>appears to, seems to.</summary>
    Appearance,

    /// <summary>likely, probably, presumably, no doubt: a judgment of how the facts lie.</summary>
    Likelihood,

    /// <summary>is believed to, is understood to, is suspected of.</summary>
    Agentless,

    /// <summary>rumors, unconfirmed reports, speculation.</summary>
    Rumor,

    /// <summary>police suspect, investigators believe.</summary>
    Suspicion,

    /// <summary>could not be verified, has not been confirmed: it does not say by whom.</summary>
    Unverified,

    /// <summary>could not verify, was unable to confirm: its subject says who.</summary>
    CheckFailed,

    /// <summary>the cause was unknown, the motive remains unclear: said of a thing.</summary>
    Unknown,

    /// <summary>it is unclear whether: the story itself leaves a question open.</summary>
    OpenQuestion,
}
