using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Sources;

/// <summary>
/// Who or what a statement is laid to: "a US military official", "the coalition", "Mr Okafor", "he", "sources". Nouns for
/// people who could be sources are here too where they say nothing: they introduce.
/// </summary>
/// <param name="Span">The noun phrase with its articles and adjectives, and the body that describes it.</param>
/// <param name="First">First token; <paramref name="End"/> is one past the last.</param>
/// <param name="Head">The token of the noun itself, or of the last word of a name.</param>
/// <param name="Utterance">Number of the verb of saying that it belongs to, or -1.</param>
/// <param name="Introduction">Index of an earlier source that introduces this one, or -1.</param>
public readonly record struct Source(
    TextSpan Span, int First, int End, int Head, SourceKind Kind, SourceTraits Traits, int Utterance, int Introduction) : IElement
{
    public bool IsPlural => Has(SourceTraits.Plural);

    public bool IsDefinite => Has(SourceTraits.Definite);

    /// <summary>Whether it is a person or a group that the copy does not name.</summary>
    public bool IsAnonymous
    {
        get
        {
            const int Unnamed = 1 << (int)SourceKind.Official | 1 << (int)SourceKind.Bare | 1 << (int)SourceKind.Professional;
            return (Unnamed >> (int)Kind & 1) != 0 | Has(SourceTraits.Close);
        }
    }

    /// <summary>Whether readers can tell who it is. "Reports" and "documents" alone are nobody's.</summary>
    public bool IsNamed
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            const int Names = 1 << (int)SourceKind.Person | 1 << (int)SourceKind.Organization | 1 << (int)SourceKind.Outlet;
            var documents = Convert.ToInt32(!IsPlural | Has(SourceTraits.Definite | SourceTraits.Body)) << (int)SourceKind.Document;
            var spokesmen = Convert.ToInt32(Has(SourceTraits.Body)) << (int)SourceKind.Spokesman;
            return ((Names | documents | spokesmen) >> (int)Kind & 1) != 0;
        }
    }

    public bool Has(SourceTraits traits) => (Traits & traits) != 0;
}
