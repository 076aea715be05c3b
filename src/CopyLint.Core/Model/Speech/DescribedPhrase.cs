using CopyLint.Model.Sources;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Speech;

/// <summary>Reads a noun phrase with what describes it behind: "a spokesman for the coalition", "people familiar with the matter".</summary>
internal readonly ref struct DescribedPhrase(StoryTree tree, NounMap nouns)
{
    private readonly NounPhraseReader _reader = new(tree, nouns);

    /// <summary>The phrase with its descriptions behind prepositions: "for the coalition", "familiar with the matter".</summary>
    public NounPhrase From(int first, int ceiling)
    {
        var phrase = _reader.StartingAt(first, ceiling);
        if (phrase.IsNone || phrase.Kind == SourceKind.Pronoun)
        {
            return phrase;
        }

        var (end, traits) = (phrase.End, phrase.Traits);
        for (var climbs = 0; climbs < 3 && end + 1 < ceiling; climbs++)
        {
            var at = end;
            if (tree.Is(at, WordList.Closeness))
            {
                traits |= SourceTraits.Close | SourceTraits.Described;
                at++;
            }

            if (!tree.Is(at, WordList.Preposition) || tree.Tokens[at].Length > 6 || (at + 1 < ceiling && nouns.Has(at + 1, NounTraits.Time)))
            {
                break;
            }

            var tail = _reader.StartingAt(at + 1, ceiling);
            if (tail.IsNone || tail.Kind == SourceKind.Pronoun)
            {
                break;
            }

            traits |= TraitsOf(tail);
            end = tail.End;
        }

        var isNamedBehind = end + 1 < ceiling && tree.Tokens[end].Kind == TokenKind.Comma && phrase.Kind is not (SourceKind.Outlet or SourceKind.Organization)
            && !phrase.Has(SourceTraits.Plural | SourceTraits.LoneName) && IsNameAt(end + 1);
        return phrase with { End = end, Traits = traits, Kind = isNamedBehind ? SourceKind.Person : phrase.Kind };
    }

    /// <summary>Whether a person's name can begin with the token.</summary>
    public bool IsNameAt(int i) =>
        tree.Tokens[i].IsCapitalized && !tree.Is(i, WordList.FunctionWord) && !nouns.Has(i, NounTraits.Place | NounTraits.Time | NounTraits.Outlet)
        && !tree.Is(i, WordList.OrganizationWord) && !tree.Is(i, WordList.Institution);

    /// <summary>What a phrase behind a preposition says of the one before it.</summary>
    public SourceTraits TraitsOf(in NounPhrase tail) =>
        SourceTraits.Described | (tree.Is(tail.Head, WordList.Closeness) ? SourceTraits.Close : SourceTraits.None) | (tail.Kind is SourceKind.Organization or SourceKind.Outlet ? SourceTraits.Body : tail.Traits & SourceTraits.Body);
}
