namespace CopyLint.Model.Quantities;

/// <summary>The groups of the list <c>approximator</c>: what stands before a number and says how exact it is.</summary>
public enum ApproximatorKind : byte
{
    None,

    /// <summary>about, roughly, some.</summary>
    About,

    /// <summary>an estimated.</summary>
    Estimated,

    /// <summary>nearly, almost, just under.</summary>
    Near,

    /// <summary>more than, over.</summary>
    Over,

    /// <summary>fewer than, under.</summary>
    Under,

    /// <summary>at least.</summary>
    AtLeast,

    /// <summary>up to, as many as.</summary>
    AtMost,
}
