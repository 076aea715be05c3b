namespace CopyLint.Model.People;

/// <summary>The groups of the list <c>courtesy-title</c>.</summary>
public enum CourtesyKind : byte
{
    /// <summary>Mr, Mrs, Ms: says nothing of who the person is.</summary>
    Courtesy,

    /// <summary>Sir, Prince, Mr Justice: says who the person is.</summary>
    Honor,
}
