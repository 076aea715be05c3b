namespace CopyLint.Model.Quantities;

/// <summary>What a number counts.</summary>
/// <param name="Token">The token of the noun, or -1.</param>
/// <param name="Number">Whether the noun is one for one or for many, as far as it is known.</param>
internal readonly record struct CountedNoun(int Token, NounNumber Number)
{
    public static CountedNoun None => new(-1, NounNumber.None);
}
