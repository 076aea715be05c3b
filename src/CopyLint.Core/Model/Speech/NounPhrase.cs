using CopyLint.Model.Sources;

namespace CopyLint.Model.Speech;

/// <summary>A noun phrase that may be a speaker.</summary>
/// <param name="First">First token, with the article; <paramref name="End"/> is one past the last.</param>
/// <param name="Head">The token of the noun itself, or of the last word of a name.</param>
internal readonly record struct NounPhrase(int First, int End, int Head, SourceKind Kind, SourceTraits Traits)
{
    public static NounPhrase None => new(-1, -1, -1, SourceKind.Other, SourceTraits.None);

    public bool IsNone => First < 0;

    /// <summary>Whether it is something that speaks, not just any noun.</summary>
    public bool IsSpeaker => !IsNone && Kind != SourceKind.Other;

    public bool Has(SourceTraits traits) => (Traits & traits) != 0;
}
