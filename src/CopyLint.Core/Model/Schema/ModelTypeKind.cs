namespace CopyLint.Model.Schema;

public enum ModelTypeKind : byte
{
    Boolean,

    /// <summary>A double.</summary>
    Number,

    /// <summary>Words of the story, or of a rule's option.</summary>
    Words,

    /// <summary>A member of an enum of the model.</summary>
    Enum,

    /// <summary>One element, or null.</summary>
    Element,

    /// <summary>Elements of one kind, in the order of the text.</summary>
    Elements,
}
