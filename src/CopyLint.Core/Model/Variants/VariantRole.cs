namespace CopyLint.Model.Variants;

/// <summary>What a written form is in its set of variants.</summary>
public enum VariantRole : ushort
{
    /// <summary>One of the forms of which a story keeps to one.</summary>
    Form,

    /// <summary>The name in full, which stands beside any form.</summary>
    Full,

    /// <summary>A wrong way to write the name of the set.</summary>
    Slip,

    /// <summary>Words that explain a second form: "also known as". They belong to no set.</summary>
    Explanation,
}
