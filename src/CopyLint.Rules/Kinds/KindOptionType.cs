namespace CopyLint.Rules.Kinds;

public enum KindOptionType : byte
{
    /// <summary>One word, often of a closed list.</summary>
    Word,
    Number,
    Boolean,

    /// <summary>A list of words.</summary>
    Words,
}
