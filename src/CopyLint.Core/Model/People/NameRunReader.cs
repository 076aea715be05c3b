using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>Reads runs of capitalized words, with particles, hyphens and initials, and takes the titles off.</summary>
internal readonly ref struct NameRunReader(StoryTree tree, NounMap nouns)
{
    private const int LongestRun = 14;

    /// <summary>The run that begins at the token.</summary>
    /// <param name="end">One past the run, which may be longer than the name in it.</param>
    public NameRun Read(int first, out int end)
    {
        end = EndOf(first);
        var name = NameIn(first, end, out var title);
        return name >= end ? default : Describe(WithTitle(first), name, end, title);
    }

    /// <summary>One past the run that begins at the token.</summary>
    private int EndOf(int first)
    {
        var end = first + 1;
        while (end - first < LongestRun && IsPart(end, first))
        {
            end++;
        }

        while (end > first + 1 && !tree.Tokens[end - 1].IsWord)
        {
            end--;
        }

        return end;
    }

    /// <summary>"Secretary of State Ann Lee": the run begins behind the small word of the title.</summary>
    private int WithTitle(int first)
    {
        while (first > 0 && nouns.Has(first, NounTraits.Role) && nouns.Has(first - 1, NounTraits.Role) && !tree.Tokens[first].Has(TokenFlags.SentenceStart))
        {
            first--;
        }

        return first;
    }

    /// <summary>Whether a name can begin with the token.</summary>
    public bool IsOpening(int i)
    {
        ref readonly var token = ref tree.Tokens[i];
        return token.IsCapitalized && token.IsWord && !IsJoined(i) && !nouns.Has(i, NounTraits.Time)
            && (!tree.Is(i, WordList.FunctionWord) || nouns.Has(i, NounTraits.Place) || (token.Length > 1 && tree.Is(i, WordList.GivenName) && !token.Has(TokenFlags.SentenceStart)));
    }

    private bool IsJoined(int i) => i > 0 && tree.Tokens[i - 1].Kind == TokenKind.Hyphen && !tree.Tokens[i].IsSpaceBefore;

    private bool IsPart(int i, int first)
    {
        ref readonly var token = ref tree.Tokens[i];
        if (token.Has(TokenFlags.SentenceStart))
        {
            return false;
        }

        switch (token.Kind)
        {
            case TokenKind.Word when token.IsCapitalized:
                return !tree.Tokens[i - 1].Has(TokenFlags.Possessive) && !NameWords.IsPossessive(tree.TextOf(i - 1)) && !nouns.Has(i, NounTraits.Time);
            case TokenKind.Word:
                return (tree.Is(i, WordList.NameParticle) && IsCapitalAfter(i) && tree.Is(first, WordList.FunctionWord) is false)
                    || (tree.Tokens[i - 1].Kind == TokenKind.Hyphen && !token.IsSpaceBefore);
            case TokenKind.Hyphen:
                return !token.IsSpaceBefore && tree.Tokens[i + 1].IsWord && !tree.Tokens[i + 1].IsSpaceBefore
                    && (tree.Tokens[i + 1].IsCapitalized || tree.Is(i - 1, WordList.NameParticle));
            case TokenKind.Period:
                return !token.IsSpaceBefore && tree.Tokens[i + 1].IsCapitalized && !tree.Tokens[i + 1].Has(TokenFlags.SentenceStart);
            default:
                return false;
        }
    }

    private bool IsCapitalAfter(int i)
    {
        var next = tree.Tokens[i + 1].Kind == TokenKind.Hyphen ? i + 2 : i + 1;
        return tree.Is(i + 1, WordList.NameParticle) ? tree.Tokens[i + 2].IsCapitalized || tree.Tokens[i + 2].Kind == TokenKind.Hyphen
            : next < tree.Tokens.Length && tree.Tokens[next].IsCapitalized;
    }

    /// <summary>Where the name begins behind titles, nationalities and places: "US President Barack Obama".</summary>
    private int NameIn(int first, int end, out NameTitle title)
    {
        title = TitleBefore(first);
        var name = first;
        for (var i = first; i < end; i++)
        {
            var own = TitleOf(i);
            if (own != NameTitle.None && !(own == NameTitle.Role && i == end - 1 && i > first && tree.Is(first, WordList.GivenName)))
            {
                title = own;
                name = i + 1;
            }
        }

        while (name < end && (!tree.Tokens[name].IsWord || tree.Is(name, WordList.Nationality) || (nouns.Has(name, NounTraits.Outlet) && name < end - 1)))
        {
            name++;
        }

        return name;
    }

    private NameTitle TitleOf(int i) =>
        nouns.Has(i, NounTraits.Courtesy) ? NameTitle.Courtesy : nouns.Has(i, NounTraits.Role | NounTraits.Honor) ? NameTitle.Role : NameTitle.None;

    /// <summary>"coach Mixu Paatelainen", "the author Ian Banks": a noun for a person right before the name.</summary>
    private NameTitle TitleBefore(int first)
    {
        var before = first - 1;
        if (before < 0 || tree.Tokens[first].Has(TokenFlags.SentenceStart))
        {
            return NameTitle.None;
        }

        if (tree.Tokens[before].Kind == TokenKind.Period && before > 0 && !tree.Tokens[before].IsSpaceBefore)
        {
            before--;
        }

        return TitleOf(before) is not NameTitle.None and var title ? title
            : tree.Is(before, WordList.HumanNoun) || nouns.Has(before, NounTraits.Source & ~NounTraits.Bare) ? NameTitle.Role : NameTitle.None;
    }

    private NameRun Describe(int first, int name, int end, NameTitle title)
    {
        var words = 0;
        var surname = -1;
        var isBody = false;
        var hasInitial = false;
        for (var i = name; i < end; i++)
        {
            ref readonly var token = ref tree.Tokens[i];
            if (!token.IsWord || (IsSuffix(i) && words > 0))
            {
                continue;
            }

            if (token.Length == 1 || (token.Has(TokenFlags.Abbreviation) && token.Length <= 4))
            {
                hasInitial = true;
                continue;
            }

            words += token.IsCapitalized ? 1 : 0;
            surname = i;
            isBody |= IsBodyWord(i) || (title == NameTitle.None && IsNameOfBody(i, name));
        }

        var hasGivenName = (tree.Is(name, WordList.GivenName) || hasInitial) && words > 1;
        return surname < 0 ? default : new NameRun(first, name, end, surname, words, title, hasGivenName, isBody);
    }

    private bool IsSuffix(int i) => tree.Tokens[i].Length == 2 && tree.TextOf(i) is "Jr" or "Sr" or "II" or "IV";

    private bool IsBodyWord(int i)
    {
        ref readonly var token = ref tree.Tokens[i];
        return tree.Is(i, WordList.OrganizationWord) || nouns.Has(i, NounTraits.Outlet) || token.Has(TokenFlags.AllCaps)
            || tree.Is(i, WordList.Nationality) || IsSmallWord(i);
    }

    /// <summary>Names of places and firms are surnames too, behind a given name or a title.</summary>
    private bool IsNameOfBody(int i, int name) =>
        (nouns.Has(i, NounTraits.Place) || tree.Is(i, WordList.Institution)) && !tree.Is(name, WordList.GivenName);

    /// <summary>"Reporters Without Borders": no person's name holds a small word.</summary>
    private bool IsSmallWord(int i) =>
        tree.Is(i, WordList.FunctionWord) && !tree.Is(i, WordList.NameParticle) && !tree.Is(i, WordList.GivenName);
}
