namespace CopyLint.Model.People;

/// <summary>What stands before a name, from nothing to what introduces.</summary>
public enum NameTitle : byte
{
    None,

    /// <summary>Mr, Mrs, Ms.</summary>
    Courtesy,

    /// <summary>A rank, an office, a calling: "Col.", "President", "coach".</summary>
    Role,
}
