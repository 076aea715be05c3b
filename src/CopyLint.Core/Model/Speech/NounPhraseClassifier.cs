using CopyLint.Model.Sources;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Speech;

/// <summary>Decides from the words of a noun phrase what sort of speaker it is.</summary>
internal readonly ref struct NounPhraseClassifier(StoryTree tree, NounMap nouns)
{
    private const ulong SaysNothing = ListMask.Determiner | ListMask.UnnamedAdjective;
    private const ulong Bodies = ListMask.OrganizationWord | ListMask.Institution;

    private readonly ReadOnlySpan<Token> _tokens = tree.Tokens;
    private readonly ReadOnlySpan<ulong> _lists = tree.Classes;

    public NounPhrase Classify(int first, int end, int head) =>
        new(first, end, head, KindOf(first, head), TraitsOf(first, end, head));

    private SourceKind KindOf(int first, int head)
    {
        var isName = IsNameWord(first, head);
        if (nouns.Has(head, NounTraits.Outlet))
        {
            return SourceKind.Outlet;
        }

        if (!isName && nouns.Has(head, NounTraits.Source))
        {
            return KindOfNoun(head);
        }

        if (isName)
        {
            return KindOfName(first, head);
        }

        if (Is(head, ListMask.OrganizationWord))
        {
            return SourceKind.Organization;
        }

        if (nouns.Has(head, NounTraits.Role) || Is(head, ListMask.HumanNoun))
        {
            return SourceKind.Role;
        }

        return Is(head, ListMask.DocumentNoun) ? SourceKind.Document : SourceKind.Other;
    }

    private SourceKind KindOfNoun(int head)
    {
        var traits = nouns[head];
        return (traits & NounTraits.Bare) != 0 ? SourceKind.Bare
            : (traits & NounTraits.Official) != 0 ? SourceKind.Official
            : (traits & NounTraits.Speaker) != 0 ? SourceKind.Spokesman
            : (traits & NounTraits.Professional) != 0 ? SourceKind.Professional : SourceKind.People;
    }

    private SourceKind KindOfName(int first, int head)
    {
        var start = head;
        while (start > first && (_tokens[start - 1].IsCapitalized || _tokens[start - 1].Kind is TokenKind.Hyphen or TokenKind.Period))
        {
            start--;
        }

        var hasGivenName = false;
        for (var i = start; i <= head; i++)
        {
            hasGivenName |= i < head && Is(i, ListMask.GivenName);
        }

        if (hasGivenName || nouns.Has(first, NounTraits.Courtesy) || (head > first && nouns.Has(head - 1, NounTraits.Role | NounTraits.Courtesy | NounTraits.Honor)))
        {
            return Is(head, ListMask.OrganizationWord) ? SourceKind.Organization : SourceKind.Person;
        }

        for (var i = start; i <= head; i++)
        {
            if (Is(i, ListMask.OrganizationWord) || Is(i, ListMask.Institution)
                || (_tokens[i].Has(TokenFlags.AllCaps) && !nouns.Has(i, NounTraits.Place)))
            {
                return SourceKind.Organization;
            }
        }

        if (nouns.Has(head, NounTraits.Place))
        {
            return SourceKind.Organization;
        }

        return nouns.Has(head, NounTraits.Role) ? SourceKind.Role : SourceKind.Person;
    }

    /// <summary>Whether the head is a name and not a common noun that opens a sentence ("Officials said").</summary>
    private bool IsNameWord(int first, int head) =>
        _tokens[head].IsCapitalized
        && !(_tokens[head].Has(TokenFlags.SentenceStart)
            && (nouns.Has(head, NounTraits.Source) || Is(head, ListMask.OrganizationWord) || Is(head, ListMask.DocumentNoun) || Is(head, ListMask.HumanNoun)))
        && !(head == first + 1 && _tokens[first].Has(TokenFlags.SentenceStart) && !_tokens[head].IsCapitalized);

    private SourceTraits TraitsOf(int first, int end, int head)
    {
        var traits = IsPlural(head) ? SourceTraits.Plural : SourceTraits.None;
        if (IsDefinite(first))
        {
            traits |= SourceTraits.Definite;
        }

        var isCapitalized = _tokens[head].IsCapitalized;
        for (var i = first; i < end; i++)
        {
            if (i != head)
            {
                traits |= TraitsOfModifier(i) | (isCapitalized && nouns.Has(i, NounTraits.Role) ? SourceTraits.Role : SourceTraits.None);
            }
        }

        if (first == head && isCapitalized)
        {
            traits |= SourceTraits.LoneName;
        }

        return traits;
    }

    /// <summary>What a word beside the head says of the source.</summary>
    public SourceTraits TraitsOfModifier(int i)
    {
        ref readonly var token = ref _tokens[i];
        var lists = _lists[i];
        var noun = nouns[i];
        if (!token.IsWord || (lists & SaysNothing) != 0)
        {
            return SourceTraits.None;
        }

        if ((noun & NounTraits.Praise) != 0)
        {
            return SourceTraits.Praised;
        }

        if ((lists & ListMask.Closeness) != 0)
        {
            return SourceTraits.Close | SourceTraits.Described;
        }

        var isPlace = (noun & NounTraits.Place) != 0;
        if ((lists & ListMask.SeniorityAdjective) != 0 || ((lists & ListMask.FunctionWord) != 0 && !isPlace))
        {
            return SourceTraits.None;
        }

        if ((lists & ListMask.BranchWord) != 0 && !token.IsCapitalized)
        {
            return SourceTraits.Described;
        }

        var isBody = !isPlace
            && ((lists & Bodies) != 0 || (noun & NounTraits.Outlet) != 0
                || (token.IsCapitalized && !token.Has(TokenFlags.SentenceStart) && (lists & ListMask.Nationality) == 0));
        return isBody ? SourceTraits.Body | SourceTraits.Described : SourceTraits.Described;
    }

    private bool Is(int token, ulong lists) => (_lists[token] & lists) != 0;

    /// <summary>"the official" points at somebody known; "his lawyer" is known through its owner, so it does not count.</summary>
    private bool IsDefinite(int first) => Is(first, ListMask.PointingWord);

    private bool IsPlural(int head) => LooksPlural(tree.TextOf(head)) && !_tokens[head].Has(TokenFlags.Possessive);

    /// <summary>Whether a word may be a plural noun: "judges", "fishermen", "people"; not "glass", "virus" and "crisis".</summary>
    public static bool LooksPlural(ReadOnlySpan<char> word) =>
        word is [_, .., not ('s' or 'u' or 'i'), 's'] || word.EndsWith("men", StringComparison.Ordinal) || word.EndsWith("eople", StringComparison.Ordinal);
}
