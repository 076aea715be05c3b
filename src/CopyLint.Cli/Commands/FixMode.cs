namespace CopyLint.Cli.Commands;

/// <summary>What becomes of the fixes that findings have.</summary>
internal enum FixMode
{
    /// <summary>They are shown.</summary>
    None,

    /// <summary>The safe ones are made.</summary>
    Safe,

    /// <summary>The others are offered one by one.</summary>
    Offers,

    /// <summary>What the safe ones would change is printed; nothing is changed.</summary>
    Diff,
}
