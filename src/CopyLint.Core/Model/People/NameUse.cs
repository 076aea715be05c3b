using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>What the words around a single capitalized word show of it.</summary>
internal readonly ref struct NameUse(StoryTree tree, NounMap nouns)
{
    /// <summary>How far behind the verb a speaking body names itself.</summary>
    private const int FarthestSelf = 14;

    private readonly NameTokens _at = new(tree, nouns);

    public NameEvidence Of(int i) => _at.Tokens[i].Has(TokenFlags.SentenceStart) ? Beside(i) : Beside(i) | NameEvidence.Inside;

    private NameEvidence Beside(int i)
    {
        var before = i > 0 && !_at.Tokens[i].Has(TokenFlags.SentenceStart) ? i - 1 : -1;
        if (before >= 0 && _at.Is(before, ListMask.PointingWord | ListMask.Preposition | ListMask.OrganizationWord) && IsBehindBody(before))
        {
            return NameEvidence.Body;
        }

        var next = i + 1;
        ref readonly var behind = ref _at.Tokens[next];
        if (IsNounOfBody(next) || (behind.Kind == TokenKind.Hyphen && !behind.IsSpaceBefore))
        {
            return NameEvidence.Body;
        }

        if (behind.Kind == TokenKind.Comma)
        {
            return !_at.Is(next + 1, ListMask.RelativePronoun) ? NameEvidence.None : tree.TextOf(next + 1) is "who" or "whose" ? NameEvidence.Person : NameEvidence.Body;
        }

        if (!_at.Has(next, NounTraits.Verb))
        {
            return tree.Is(next, WordList.Auxiliary) && tree.TextOf(next) is "are" or "have" or "were" ? NameEvidence.Body : NameEvidence.None;
        }

        var said = _at.Is(next + 1, ListMask.RelativePronoun) ? next + 2 : next + 1;
        return tree.Is(said, WordList.SingularPronoun) ? NameEvidence.Person : SpeaksOfItself(said) ? NameEvidence.Body : NameEvidence.None;
    }

    /// <summary>"the Yelvo", "in Yelvo", "company Yelvo".</summary>
    private bool IsBehindBody(int before) =>
        _at.Is(before, ListMask.PointingWord) || (_at.Is(before, ListMask.OrganizationWord) && !_at.Tokens[before].IsCapitalized)
        || (_at.Is(before, ListMask.Preposition) && tree.TextOf(before) is "in" or "at" or "into" or "across" or "near");

    /// <summary>"Yelvo said it …", "Yelvo said customers of the firm …".</summary>
    private bool SpeaksOfItself(int first)
    {
        for (var i = first; i < Math.Min(first + FarthestSelf, _at.Tokens.Length) && !_at.Tokens[i].Has(TokenFlags.SentenceStart); i++)
        {
            if (tree.Is(i, WordList.NeuterPronoun) && (i == first || _at.Is(i - 1, ListMask.PointingWord)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Yelvo shares", "Yelvo chief executive": a body's name stands before such nouns.</summary>
    private bool IsNounOfBody(int i)
    {
        if (!_at.Is(i, ListMask.OrganizationWord | ListMask.HumanNoun) && !_at.Has(i, NounTraits.Role | NounTraits.Source))
        {
            return false;
        }

        ref readonly var noun = ref _at.Tokens[i];
        return noun.IsWord && !noun.IsCapitalized && !noun.Has(TokenFlags.SentenceStart) && !_at.Has(i, NounTraits.Verb);
    }
}
