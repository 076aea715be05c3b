using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Terms;

/// <summary>A mention of an acronym: two to six capitals as one word.</summary>
/// <param name="Span">With a plural or possessive ending.</param>
/// <param name="Token">Its token.</param>
/// <param name="Acronym">The same for the same letters: index into the acronyms of the story.</param>
/// <param name="Expansion">Where the story first spells it out; without length if it never does.</param>
/// <param name="RepeatedNoun">The noun behind it that it holds already ("virus" in "HIV virus"); without length if there is none.</param>
/// <param name="Mentions">How often the letters stand in the body outside quotations.</param>
public readonly record struct Term(TextSpan Span, int Token, int Acronym, TermTraits Traits, TextSpan Expansion, TextSpan RepeatedNoun, int Mentions)
{
    public bool Has(TermTraits traits) => (Traits & traits) != 0;
}
