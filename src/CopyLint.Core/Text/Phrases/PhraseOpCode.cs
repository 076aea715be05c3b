namespace CopyLint.Text.Phrases;

public enum PhraseOpCode
{
    /// <summary>The phrase has matched.</summary>
    Accept,

    /// <summary>One word: A is its vocabulary id, B its <see cref="WordForm"/>.</summary>
    Word,

    /// <summary>One word of a set: A is the set's index, B its <see cref="WordForm"/>.</summary>
    Set,

    /// <summary>An entry of a list, of one word or several, the longest that fits: A is the list's number.</summary>
    List,

    /// <summary>A kind of thing: A is a <see cref="PhraseShape"/>.</summary>
    Shape,

    /// <summary>A punctuation mark: A is its <see cref="Syntax.TokenKind"/>.</summary>
    Mark,

    /// <summary>Up to A tokens of any kind, as few as possible.</summary>
    Gap,

    /// <summary>Goes on at A, and if that fails at B (absolute addresses).</summary>
    Split,

    /// <summary>Goes on at A (absolute address).</summary>
    Jump,

    /// <summary>The part to report begins here.</summary>
    BeginReport,

    /// <summary>The part to report ends here.</summary>
    EndReport,
}
