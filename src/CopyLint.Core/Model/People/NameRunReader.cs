using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>Reads runs of capitalized words, with particles, hyphens and initials, and takes the titles off.</summary>
internal readonly ref struct NameRunReader(StoryTree tree, NounMap nouns)
{
    private const int LongestRun = 14;
    private const int LongestInitial = 2;
    private const NounTraits Titles = NounTraits.Courtesy | NounTraits.Role | NounTraits.Honor;
    private const ulong BodyLists = ListMask.OrganizationWord | ListMask.Nationality | ListMask.Institution | ListMask.FunctionWord;

    // What makes a run more than a name of capitalized words: titles, and words that may be no part of it.
    private const ulong Special = ListMask.Nationality | ListMask.FunctionWord;
    private const NounTraits SpecialTraits = Titles | NounTraits.Outlet;

    private const NounTraits Sources = NounTraits.Source & ~NounTraits.Bare;

    private readonly NameTokens _at = new(tree, nouns);
    private readonly string _text = tree.Text;

    /// <summary>Reads the run that begins at the token, which is not <see cref="IsAlone"/>.</summary>
    /// <returns>One past the run, which may be longer than the name in it.</returns>
    public int Read(int first, out NameRun run)
    {
        var end = first;
        var (lists, traits, flags, inner, shortest) = (0UL, NounTraits.None, TokenFlags.None, TokenFlags.None, int.MaxValue);
        ref var token = ref MemoryMarshal.GetReference(_at.Tokens[first..]);
        do
        {
            lists |= _at.Lists[end];
            traits |= _at.Traits[end];
            inner = flags;
            flags |= token.Flags;
            shortest = Math.Min(shortest, token.Length);
            end++;
            token = ref Unsafe.Add(ref token, 1);
        }
        while ((token.Flags & (TokenFlags.Capitalized | TokenFlags.SentenceStart)) == TokenFlags.Capitalized && end - first <= LongestRun);

        var isWhole = end - first <= LongestRun && (traits & NounTraits.Time) == 0 && (inner & TokenFlags.Possessive) == 0
            && (token.Has(TokenFlags.SentenceStart) || !IsLink(token, end, first)) && !HasPossessive(first, end - 1);
        end = isWhole ? end : EndOf(first, ref lists, ref traits, ref flags);
        var title = TitleBefore(first);
        if (!isWhole || shortest <= LongestInitial || (lists & Special) != 0 || (traits & SpecialTraits) != 0 || (flags & TokenFlags.Abbreviation) != 0)
        {
            var mayBeTitle = (lists & ListMask.Nationality) != 0 || (traits & (Titles | NounTraits.Outlet)) != 0;
            var mayBeBody = (lists & BodyLists) != 0 || (traits & (NounTraits.Outlet | NounTraits.Place)) != 0 || (flags & TokenFlags.AllCaps) != 0;
            var name = mayBeTitle ? NameIn(first, end, ref title) : first;
            run = name >= end ? default : Describe(mayBeTitle ? WithTitle(first) : first, name, end, title, mayBeBody);
            return end;
        }

        var isGivenName = _at.Is(first, ListMask.GivenName);
        var isPlace = (lists & ListMask.Institution) != 0 || (traits & NounTraits.Place) != 0;
        var isBody = (lists & ListMask.OrganizationWord) != 0 || (flags & TokenFlags.AllCaps) != 0 || (title == NameTitle.None && isPlace && !isGivenName);
        run = new NameRun(first, first, end, end - 1, end - first, title, isGivenName && end - first > 1, isBody);
        return end;
    }

    /// <summary>Whether a word that is known with its 's stands among others.</summary>
    private bool HasPossessive(int first, int end)
    {
        foreach (ref readonly var token in _at.Tokens[first..end])
        {
            if (token.Word > 0 && (_text[token.End - 1] | 0x20) == 's' && NameWords.IsPossessive(_text.AsSpan(token.Start, token.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing behind the word can belong to its run, as behind most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAlone(in Token token, int first)
    {
        ref readonly var next = ref Unsafe.Add(ref Unsafe.AsRef(in token), 1);
        return next.IsWord
            ? !next.IsCapitalized && !_at.Is(first + 1, ListMask.NameParticle) || next.Has(TokenFlags.SentenceStart)
            : next.IsSpaceBefore || next.Kind is not (TokenKind.Hyphen or TokenKind.Period);
    }

    /// <summary>The run of a single word.</summary>
    public NameRun Alone(int word)
    {
        ref readonly var token = ref _at.Tokens[word];
        if (_at.Has(word, Titles) || _at.Is(word, ListMask.Nationality) || IsInitial(token))
        {
            return default;
        }

        var title = TitleBefore(word);
        return new NameRun(word, word, word + 1, word, 1, title, false, IsBodyWord(word) || (title == NameTitle.None && IsNameOfBody(word, word)));
    }

    /// <summary>One past the run that begins at the token. What its tokens are between them is added.</summary>
    private int EndOf(int first, ref ulong lists, ref NounTraits traits, ref TokenFlags flags)
    {
        var tokens = _at.Tokens;
        var end = first + 1;
        for (; end - first < LongestRun; end++)
        {
            ref readonly var token = ref tokens[end];
            var isCapital = (token.Flags & (TokenFlags.Capitalized | TokenFlags.SentenceStart)) == TokenFlags.Capitalized;
            if (isCapital ? _at.Has(end, NounTraits.Time) || IsPossessive(tokens[end - 1], end - 1) : token.Has(TokenFlags.SentenceStart) || !IsLink(token, end, first))
            {
                break;
            }

            (lists, traits, flags) = (lists | _at.Lists[end], traits | _at.Traits[end], flags | token.Flags);
        }

        while (end > first + 1 && !tokens[end - 1].IsWord)
        {
            end--;
        }

        return end;
    }

    /// <summary>"Secretary of State Ann Lee": the run begins behind the small word of the title.</summary>
    private int WithTitle(int first)
    {
        while (_at.Has(first, NounTraits.Role) && first > 0 && _at.Has(first - 1, NounTraits.Role) && !_at.Tokens[first].Has(TokenFlags.SentenceStart))
        {
            first--;
        }

        return first;
    }

    /// <summary>Whether a name can begin with the capitalized word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsOpening(in Token token, int i) =>
        ((_at.Lists[i] & ListMask.FunctionWord) == 0 && (_at.Traits[i] & NounTraits.Time) == 0 && token.IsSpaceBefore) || IsRareOpening(token, i);

    private bool IsRareOpening(in Token token, int i)
    {
        if (_at.Is(i, ListMask.FunctionWord) && !_at.Has(i, NounTraits.Place)
            && (token.Has(TokenFlags.SentenceStart) || token.Length == 1 || !_at.Is(i, ListMask.GivenName)))
        {
            return false;
        }

        return !_at.Has(i, NounTraits.Time) && !IsJoined(i);
    }

    private bool IsJoined(int i) => !_at.Tokens[i].IsSpaceBefore && i > 0 && _at.Tokens[i - 1].Kind == TokenKind.Hyphen;

    /// <summary>Whether a name goes on with what is no capitalized word: a particle, a hyphen, a period.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsLink(in Token token, int i, int first) =>
        (token.IsSpaceBefore ? _at.Is(i, ListMask.NameParticle) : token.Kind is TokenKind.Word or TokenKind.Hyphen or TokenKind.Period) && IsLinkAt(i, first);

    private bool IsLinkAt(int i, int first)
    {
        ref readonly var token = ref _at.Tokens[i];
        switch (token.Kind)
        {
            case TokenKind.Word:
                return (_at.Is(i, ListMask.NameParticle) && IsCapitalAfter(i) && !_at.Is(first, ListMask.FunctionWord))
                    || (!token.IsSpaceBefore && _at.Tokens[i - 1].Kind == TokenKind.Hyphen);
            case TokenKind.Hyphen:
                return !token.IsSpaceBefore && _at.Tokens[i + 1].IsWord && !_at.Tokens[i + 1].IsSpaceBefore
                    && (_at.Tokens[i + 1].IsCapitalized || _at.Is(i - 1, ListMask.NameParticle));
            case TokenKind.Period:
                return !token.IsSpaceBefore && _at.Tokens[i + 1].IsCapitalized && !_at.Tokens[i + 1].Has(TokenFlags.SentenceStart);
            default:
                return false;
        }
    }

    /// <summary>As <see cref="NameWords.IsPossessive"/>: a word that is known with its 's has no flag.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsPossessive(in Token token, int i) =>
        token.Has(TokenFlags.Possessive) || (token.Word > 0 && token.Length > 2 && (_text[token.End - 1] | 0x20) == 's' && NameWords.IsPossessive(tree.TextOf(i)));

    private bool IsCapitalAfter(int i)
    {
        var next = _at.Tokens[i + 1].Kind == TokenKind.Hyphen ? i + 2 : i + 1;
        return _at.Is(i + 1, ListMask.NameParticle) ? _at.Tokens[i + 2].IsCapitalized || _at.Tokens[i + 2].Kind == TokenKind.Hyphen
            : next < _at.Tokens.Length && _at.Tokens[next].IsCapitalized;
    }

    /// <summary>Where the name begins behind titles, nationalities and places: "US President Barack Obama".</summary>
    /// <param name="title">What stands before the run, and becomes what is in it.</param>
    private int NameIn(int first, int end, ref NameTitle title)
    {
        var name = first;
        for (var i = first; i < end; i++)
        {
            var own = TitleOf(i);
            if (own != NameTitle.None && !(own == NameTitle.Role && i == end - 1 && i > first && _at.Is(first, ListMask.GivenName)))
            {
                title = own;
                name = i + 1;
            }
        }

        while (name < end && (!_at.Tokens[name].IsWord || _at.Is(name, ListMask.Nationality) || (_at.Has(name, NounTraits.Outlet) && name < end - 1)))
        {
            name++;
        }

        return name;
    }

    private NameTitle TitleOf(int i) =>
        !_at.Has(i, Titles) ? NameTitle.None : _at.Has(i, NounTraits.Courtesy) ? NameTitle.Courtesy : NameTitle.Role;

    /// <summary>"coach Mixu Paatelainen", "the author Ian Banks": a noun for a person right before the name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private NameTitle TitleBefore(int first) =>
        first == 0 || _at.Tokens[first].Has(TokenFlags.SentenceStart)
            || (_at.Tokens[first - 1].Kind != TokenKind.Period && !_at.Has(first - 1, Titles | Sources) && !_at.Is(first - 1, ListMask.HumanNoun))
            ? NameTitle.None
            : TitleAt(first - 1);

    private NameTitle TitleAt(int before)
    {
        if (_at.Tokens[before].Kind == TokenKind.Period && before > 0 && !_at.Tokens[before].IsSpaceBefore)
        {
            before--;
        }

        return TitleOf(before) is not NameTitle.None and var title ? title
            : _at.Is(before, ListMask.HumanNoun) || _at.Has(before, Sources) ? NameTitle.Role : NameTitle.None;
    }

    private NameRun Describe(int first, int name, int end, NameTitle title, bool mayBeBody)
    {
        var tokens = _at.Tokens;
        var words = 0;
        var surname = -1;
        var isBody = false;
        var hasInitial = false;
        for (var i = name; i < end; i++)
        {
            ref readonly var token = ref tokens[i];
            if (!token.IsWord || (token.Length == 2 && words > 0 && tree.TextOf(i) is "Jr" or "Sr" or "II" or "IV"))
            {
                continue;
            }

            if (IsInitial(token))
            {
                hasInitial = true;
                continue;
            }

            words += token.IsCapitalized ? 1 : 0;
            surname = i;
            isBody = isBody || (mayBeBody && (IsBodyWord(i) || (title == NameTitle.None && IsNameOfBody(i, name))));
        }

        var hasGivenName = words > 1 && (hasInitial || _at.Is(name, ListMask.GivenName));
        return surname < 0 ? default : new NameRun(first, name, end, surname, words, title, hasGivenName, isBody);
    }

    private static bool IsInitial(in Token word) => word.Length == 1 || (word.Has(TokenFlags.Abbreviation) && word.Length <= 4);

    private bool IsBodyWord(int i) =>
        _at.Is(i, ListMask.OrganizationWord | ListMask.Nationality) || _at.Has(i, NounTraits.Outlet) || _at.Tokens[i].Has(TokenFlags.AllCaps) || IsSmallWord(i);

    /// <summary>Names of places and firms are surnames too, behind a given name or a title.</summary>
    private bool IsNameOfBody(int i, int name) =>
        (_at.Has(i, NounTraits.Place) || _at.Is(i, ListMask.Institution)) && !_at.Is(name, ListMask.GivenName);

    /// <summary>"Reporters Without Borders": no person's name holds a small word.</summary>
    private bool IsSmallWord(int i) => _at.Is(i, ListMask.FunctionWord) && !_at.Is(i, ListMask.NameParticle | ListMask.GivenName);
}
