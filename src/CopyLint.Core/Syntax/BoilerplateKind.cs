namespace CopyLint.Syntax;

/// <summary>How much of a line an entry must be for the line to be site furniture: the groups of the lists boilerplate-line and boilerplate-phrase.</summary>
public enum BoilerplateKind : byte
{
    None,

    /// <summary>The entry is the whole line.</summary>
    Whole,

    /// <summary>The entry is the whole line, or opens it and a colon or dash follows, then a title or nothing.</summary>
    LeadIn,

    /// <summary>The entry opens the line.</summary>
    Opening,

    /// <summary>The entry stands anywhere in a short line without quotation marks.</summary>
    Within,
}
