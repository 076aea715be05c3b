namespace CopyLint.Text.Phrases;

/// <summary>The kinds of thing that a pattern can name in angle brackets beside word lists.</summary>
public enum PhraseShape : byte
{
    /// <summary>A figure or a number in words, with its scale word ("2,000", "two million").</summary>
    Number,

    /// <summary>A number in digits.</summary>
    Figure,

    /// <summary>A run of capitalized words ("Carlos de Silva" is two: particles are not part of it).</summary>
    Name,

    /// <summary>One capitalized word.</summary>
    Capital,

    /// <summary>Any one word.</summary>
    Word,
}
