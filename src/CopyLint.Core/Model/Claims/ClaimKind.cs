namespace CopyLint.Model.Claims;

/// <summary>What is said to have happened to people.</summary>
public enum ClaimKind : byte
{
    Killed,
    Hurt,
    Missing,

    /// <summary>Casualties, which may be dead or hurt.</summary>
    Casualties,
}
