namespace CopyLint.Syntax;

/// <summary>The groups of rules/lexicons/sentence-starter.yml.</summary>
public enum StarterKind : byte
{
    None,

    /// <summary>"The", "He", "However": a period before its capital is a full stop.</summary>
    Common,

    /// <summary>"Image", "Photo": with a colon, it opens the credit at the end of a caption.</summary>
    CreditLabel,
}
