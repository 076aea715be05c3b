namespace CopyLint.Workspace.Adopting;

/// <summary>Where the check runs before copy is published.</summary>
public enum CiSystem : byte
{
    Github,
    Gitlab,
}
