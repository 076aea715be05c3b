using CopyLint.Model.Sources;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Speech;

/// <summary>Decides from the words of a noun phrase what sort of speaker it is.</summary>
internal readonly ref struct NounPhraseClassifier(StoryTree tree, NounMap nouns)
{
    private const ulong SaysNothing = ListMask.Determiner | ListMask.UnnamedAdjective;
    private const ulong Bodies = ListMask.OrganizationWord | ListMask.Institution;

    // What makes a modifier more than a word of description.
    private const ulong TellingLists = SaysNothing | Bodies | ListMask.Closeness | ListMask.SeniorityAdjective | ListMask.FunctionWord;
    private const NounTraits TellingTraits = NounTraits.Praise | NounTraits.Outlet;

    private readonly ReadOnlySpan<Token> _tokens = tree.Tokens;
    private readonly ReadOnlySpan<ulong> _lists = tree.Classes;

    public NounPhrase Classify(int first, int end, int head) =>
        new(first, end, head, KindOf(first, head), TraitsOf(first, end, head));

    private SourceKind KindOf(int first, int head)
    {
        var traits = nouns[head];
        if ((traits & NounTraits.Outlet) != 0)
        {
            return SourceKind.Outlet;
        }

        if (IsNameWord(head))
        {
            return KindOfName(first, head);
        }

        if ((traits & NounTraits.Source) != 0)
        {
            return KindOfNoun(traits);
        }

        var lists = _lists[head] & (ListMask.OrganizationWord | ListMask.HumanNoun | ListMask.DocumentNoun);
        if (lists == 0 && (traits & NounTraits.Role) == 0)
        {
            return SourceKind.Other;
        }

        return (lists & ListMask.OrganizationWord) != 0 ? SourceKind.Organization : lists == ListMask.DocumentNoun && (traits & NounTraits.Role) == 0 ? SourceKind.Document : SourceKind.Role;
    }

    private static SourceKind KindOfNoun(NounTraits traits) =>
        (traits & NounTraits.Bare) != 0 ? SourceKind.Bare
        : (traits & NounTraits.Official) != 0 ? SourceKind.Official
        : (traits & NounTraits.Speaker) != 0 ? SourceKind.Spokesman
        : (traits & NounTraits.Professional) != 0 ? SourceKind.Professional : SourceKind.People;

    private SourceKind KindOfName(int first, int head)
    {
        var lists = 0UL;
        var hasCapitals = IsInCapitals(head);
        for (var i = head - 1; i >= first && (_tokens[i].IsCapitalized || _tokens[i].Kind is TokenKind.Hyphen or TokenKind.Period); i--)
        {
            lists |= _lists[i];
            hasCapitals |= IsInCapitals(i);
        }

        if ((lists & ListMask.GivenName) != 0 || nouns.Has(first, NounTraits.Courtesy) || (head > first && nouns.Has(head - 1, NounTraits.Role | NounTraits.Courtesy | NounTraits.Honor)))
        {
            return Is(head, ListMask.OrganizationWord) ? SourceKind.Organization : SourceKind.Person;
        }

        if (hasCapitals || ((lists | _lists[head]) & Bodies) != 0 || nouns.Has(head, NounTraits.Place))
        {
            return SourceKind.Organization;
        }

        return nouns.Has(head, NounTraits.Role) ? SourceKind.Role : SourceKind.Person;
    }

    /// <summary>Whether a word is all capitals and no place: "NATO", but not "US".</summary>
    private bool IsInCapitals(int i) => _tokens[i].Has(TokenFlags.AllCaps) & !nouns.Has(i, NounTraits.Place);

    /// <summary>Whether the head is a name and not a common noun that opens a sentence ("Officials said").</summary>
    private bool IsNameWord(int head) =>
        _tokens[head].IsCapitalized
        && !(_tokens[head].Has(TokenFlags.SentenceStart)
            && (nouns.Has(head, NounTraits.Source) || Is(head, ListMask.OrganizationWord | ListMask.DocumentNoun | ListMask.HumanNoun)));

    private SourceTraits TraitsOf(int first, int end, int head)
    {
        var traits = IsPlural(head) ? SourceTraits.Plural : SourceTraits.None;
        if (IsDefinite(first))
        {
            traits |= SourceTraits.Definite;
        }

        if (end - first == 1)
        {
            return _tokens[head].IsCapitalized ? traits | SourceTraits.LoneName : traits;
        }

        var beside = NounTraits.None;
        for (var i = first; i < end; i++)
        {
            if (i != head)
            {
                traits |= TraitsOfModifier(i);
                beside |= nouns[i];
            }
        }

        if (!_tokens[head].IsCapitalized)
        {
            return traits;
        }

        traits |= (beside & NounTraits.Role) != 0 ? SourceTraits.Role : SourceTraits.None;
        return first == head ? traits | SourceTraits.LoneName : traits;
    }

    /// <summary>What a word beside the head says of the source.</summary>
    public SourceTraits TraitsOfModifier(int i)
    {
        ref readonly var token = ref _tokens[i];
        var (lists, noun) = (_lists[i], nouns[i]);
        if (((lists & TellingLists) | (uint)(noun & TellingTraits) | (uint)(token.Flags & TokenFlags.Capitalized) | (uint)(token.Kind ^ TokenKind.Word)) == 0)
        {
            return SourceTraits.Described;
        }

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
        !word.IsEmpty && word[^1] switch
        {
            's' => word is [_, .., not ('s' or 'u' or 'i'), _],
            'n' => word.EndsWith("men", StringComparison.Ordinal),
            'e' => word.EndsWith("eople", StringComparison.Ordinal),
            _ => false,
        };
}
