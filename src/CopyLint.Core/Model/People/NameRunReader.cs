using System.Runtime.CompilerServices;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>Reads runs of capitalized words, with particles, hyphens and initials, and takes the titles off.</summary>
internal readonly ref struct NameRunReader(StoryTree tree, NounMap nouns)
{
    private const int LongestRun = 14;
    private const TokenFlags Capital = TokenFlags.Capitalized | TokenFlags.SentenceStart;

    /// <summary>A bit for each kind of token that a name may go on with, where no space stands before it.</summary>
    private const uint Links = 1u << (int)TokenKind.Word | 1u << (int)TokenKind.Hyphen | 1u << (int)TokenKind.Period;

    private readonly NameTokens _at = new(tree, nouns);
    private readonly NameTitles _titles = new(tree, nouns);

    /// <summary>Reads a run of capitalized words and what else belongs to it.</summary>
    /// <param name="end">One past the capitalized words.</param>
    /// <param name="isLinked">Whether the name goes on there (<see cref="IsLink"/>).</param>
    /// <returns>One past the run, which may be longer than the name in it.</returns>
    public int Read(int first, int end, bool isLinked, out NameRun run)
    {
        var sum = NameSum.Of(_at, first, end);
        var isRun = !(end - first > LongestRun | (sum.Traits & NounTraits.Time) != 0) && !HasPossessive(first, end - 1);
        var isWhole = isRun & !isLinked;
        if (isWhole & !IsTitled(sum) & !sum.HasOdd)
        {
            run = Whole(first, first, end, _titles.Before(first), sum);
            return end;
        }

        if (isWhole)
        {
            run = InRun(first, end, sum, !sum.HasOdd);
            return end;
        }

        end = EndOf(first, isRun ? end : first + 1);
        run = InRun(first, end, NameSum.Of(_at, first, end), isPlain: false);
        return end;
    }

    /// <summary>Whether titles may be among the words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsTitled(in NameSum sum) => ((sum.Lists & ListMask.Nationality) | (uint)(sum.Traits & (NameTitles.All | NounTraits.Outlet))) != 0;

    /// <summary>The name in a run with titles, or with what is no plain capitalized word.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private NameRun InRun(int first, int end, in NameSum sum, bool isPlain)
    {
        var title = _titles.Before(first);
        var name = first;
        if (IsTitled(sum))
        {
            name = _titles.NameIn(first, end, ref title);
            if (name >= end)
            {
                return default;
            }

            first = _titles.FirstOf(first);
        }

        return isPlain ? Whole(first, name, end, title, NameSum.Of(_at, name, end)) : Describe(first, name, end, title);
    }

    /// <summary>A name of capitalized words alone, of which none is an initial or a small word.</summary>
    /// <param name="sum">What they are from <paramref name="name"/> on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private NameRun Whole(int first, int name, int end, NameTitle title, in NameSum sum)
    {
        var isGivenName = (_at.ListsIn(name) & ListMask.GivenName) != 0;
        var isPlace = ((sum.Lists & ListMask.Institution) | (uint)(sum.Traits & NounTraits.Place)) != 0;
        var isBody = ((sum.Lists & (ListMask.OrganizationWord | ListMask.Nationality)) | (uint)(sum.Traits & NounTraits.Outlet) | (uint)(sum.Flags & TokenFlags.AllCaps)) != 0
            | (title == NameTitle.None & isPlace & !isGivenName);
        return new NameRun(first, end, end - 1, end - name, title, isGivenName & end - name > 1, isBody);
    }

    /// <summary>Whether one of the words ends in 's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasPossessive(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            ref readonly var token = ref _at.TokenIn(i);
            var mark = _at.Text[token.End - 2 + ((token.Length - 2) >>> 31)];
            if ((token.Has(TokenFlags.Possessive) | mark == '\'' | mark >= 0x80) && IsPossessive(token, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the token is a capitalized word inside its sentence.</summary>
    private static bool IsCapital(in Token token) => (token.Flags & Capital) == TokenFlags.Capitalized;

    /// <summary>The run of a single word.</summary>
    public NameRun Alone(int word)
    {
        ref readonly var token = ref _at.Tokens[word];
        if (_at.Has(word, NameTitles.All) | _at.Is(word, ListMask.Nationality) | IsInitial(token))
        {
            return default;
        }

        var title = _titles.Before(word);
        return new NameRun(word, word + 1, word, 1, title, false, IsBodyWord(word) | (title == NameTitle.None & IsPlaceOrFirm(word) & !_at.Is(word, ListMask.GivenName)));
    }

    /// <summary>Whether a single word with no title before it names a person if the story has introduced one by it: it is no title, no initial and no name of a body.</summary>
    public bool IsName(int word)
    {
        ref readonly var token = ref _at.TokenIn(word);
        var (lists, traits) = (_at.ListsIn(word), _at.TraitsIn(word));
        var isOther = ((lists & (ListMask.OrganizationWord | ListMask.Nationality)) | (uint)(traits & (NameTitles.All | NounTraits.Outlet)) | (uint)(token.Flags & TokenFlags.AllCaps)) != 0;
        var isPlace = (lists & ListMask.GivenName) == 0 & ((lists & ListMask.Institution) | (uint)(traits & NounTraits.Place)) != 0;
        return !(isOther | isPlace) && !IsInitial(token) && !IsSmallWord(word);
    }

    /// <summary>One past the run that begins at the token.</summary>
    /// <param name="end">Up to here all is known to belong to it.</param>
    private int EndOf(int first, int end)
    {
        var tokens = _at.Tokens;
        for (; end - first < LongestRun; end++)
        {
            if (IsCapital(tokens[end]) ? _at.Has(end, NounTraits.Time) || IsPossessive(tokens[end - 1], end - 1) : !IsLink(end, first))
            {
                break;
            }
        }

        while (end > first + 1 && !tokens[end - 1].IsWord)
        {
            end--;
        }

        return end;
    }

    /// <summary>The lowest bit tells whether a name can begin with the capitalized word, if it is not joined to one before it.</summary>
    /// <param name="isLonger">1 where the word has more than one letter; else 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint MayOpen(TokenFlags flags, int isLonger, ulong lists, NounTraits traits)
    {
        var isGivenName = (uint)(lists >> (int)WordList.GivenName) & ~((uint)flags / (uint)TokenFlags.SentenceStart) & (uint)isLonger;
        var isOther = isGivenName | ((uint)traits / (uint)NounTraits.Place);
        return ~(((uint)(lists >> (int)WordList.FunctionWord) & ~isOther) | ((uint)traits / (uint)NounTraits.Time));
    }

    /// <summary>Whether a hyphen joins the word to what stands before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsJoined(int i) => !_at.TokenIn(i).IsSpaceBefore && i > 0 && _at.Tokens[i - 1].Kind == TokenKind.Hyphen;

    /// <summary>Whether a name goes on with what is no capitalized word: a particle, a hyphen, a period.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsLink(int i, int first)
    {
        // Without a branch: whether a space stands before the token nobody could predict.
        ref readonly var token = ref _at.TokenIn(i);
        var hasSpace = (uint)(token.Flags & TokenFlags.SpaceBefore);
        var mayBe = (hasSpace & (uint)(_at.ListsIn(i) >> (int)WordList.NameParticle)) | ((hasSpace ^ 1) & (Links >> (int)token.Kind));
        return (mayBe & ~((uint)token.Flags / (uint)TokenFlags.SentenceStart)) != 0 && IsLinkAt(i, first);
    }

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
    private bool IsPossessive(in Token token, int i) => token.Has(TokenFlags.Possessive) || (token.Word > 0 && NameWords.IsPossessive(tree.TextOf(i)));

    private bool IsCapitalAfter(int i)
    {
        var next = _at.Tokens[i + 1].Kind == TokenKind.Hyphen ? i + 2 : i + 1;
        return _at.Is(i + 1, ListMask.NameParticle) ? _at.Tokens[i + 2].IsCapitalized || _at.Tokens[i + 2].Kind == TokenKind.Hyphen
            : next < _at.Tokens.Length && _at.Tokens[next].IsCapitalized;
    }

    /// <summary>The name in what is more than plain capitalized words.</summary>
    private NameRun Describe(int first, int name, int end, NameTitle title)
    {
        // Nobody could predict what each of them is, so all is counted by bits. Names of places and firms are surnames too, behind a given name or a title.
        var (words, surname, isBody, hasInitial) = (0, -1, false, false);
        var isGivenName = _at.Is(name, ListMask.GivenName);
        var mayBePlace = title == NameTitle.None & !isGivenName;
        for (var i = name; i < end; i++)
        {
            ref readonly var token = ref _at.TokenIn(i);
            var isOther = !token.IsWord | ((token.Length == 2 & words > 0) && tree.TextOf(i) is "Jr" or "Sr" or "II" or "IV");
            var isInitial = IsInitial(token);
            var isWord = !(isOther | isInitial);
            hasInitial |= isInitial & !isOther;
            words += Bit(isWord & token.IsCapitalized);
            surname += (i - surname) & -Bit(isWord);
            isBody |= isWord & (IsBodyWord(i) | (mayBePlace & IsPlaceOrFirm(i)));
        }

        return surname < 0 ? default : new NameRun(first, end, surname, words, title, words > 1 & (hasInitial | isGivenName), isBody);
    }

    private static int Bit(bool isSo) => Unsafe.BitCast<bool, byte>(isSo);

    private static bool IsInitial(in Token word) => word.Length == 1 | (word.Has(TokenFlags.Abbreviation) & word.Length <= 4);

    private bool IsBodyWord(int i) =>
        ((_at.ListsIn(i) & (ListMask.OrganizationWord | ListMask.Nationality)) | (uint)(_at.TraitsIn(i) & NounTraits.Outlet) | (uint)(_at.TokenIn(i).Flags & TokenFlags.AllCaps)) != 0
            | IsSmallWord(i);

    private bool IsPlaceOrFirm(int i) => ((_at.ListsIn(i) & ListMask.Institution) | (uint)(_at.TraitsIn(i) & NounTraits.Place)) != 0;

    /// <summary>"Reporters Without Borders": no person's name holds a small word.</summary>
    private bool IsSmallWord(int i) => (_at.ListsIn(i) & ListMask.FunctionWord) != 0 & (_at.ListsIn(i) & (ListMask.NameParticle | ListMask.GivenName)) == 0;
}
