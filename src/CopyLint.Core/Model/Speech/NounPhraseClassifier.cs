using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Model.Sources;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Speech;

/// <summary>Decides from the words of a noun phrase what sort of speaker it is.</summary>
internal readonly ref struct NounPhraseClassifier(StoryTree tree, NounMap nouns)
{
    private const ulong SaysNothing = ListMask.Determiner | ListMask.UnnamedAdjective;
    private const ulong Bodies = ListMask.OrganizationWord | ListMask.Institution;

    /// <summary>What makes a modifier more or less than a word of description.</summary>
    private const ulong TellingLists = ListMask.Closeness | ListMask.SeniorityAdjective | ListMask.FunctionWord | ListMask.BranchWord;

    /// <summary>The kind of a source noun by its groups.</summary>
    private static readonly SourceKind[] s_kindsOfNouns = KindsOfNouns();

    private readonly ReadOnlySpan<Token> _tokens = tree.Tokens;
    private readonly ReadOnlySpan<ulong> _lists = tree.Classes;
    private readonly ReadOnlySpan<NounTraits> _nouns = nouns.All;

    /// <summary>The phrase that ends with its head.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public NounPhrase Classify(int first, int head) =>
        new(first, head + 1, head, KindOf(first, head), TraitsOf(first, head));

    private SourceKind KindOf(int first, int head)
    {
        var traits = _nouns[head];
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
            return s_kindsOfNouns[(int)(traits & NounTraits.Source)];
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

    private static SourceKind[] KindsOfNouns()
    {
        var kinds = new SourceKind[(int)NounTraits.Source + 1];
        for (var traits = 0; traits < kinds.Length; traits++)
        {
            kinds[traits] = KindOfNoun((NounTraits)traits);
        }

        return kinds;
    }

    private SourceKind KindOfName(int first, int head)
    {
        var lists = 0UL;
        var hasCapitals = IsInCapitals(head);
        for (var i = head - 1; i >= first && (_tokens[i].IsCapitalized || _tokens[i].Kind is TokenKind.Hyphen or TokenKind.Period); i--)
        {
            lists |= _lists[i];
            hasCapitals |= IsInCapitals(i);
        }

        // A word alone is its own title: none.
        var title = _nouns[Math.Max(first, head - 1)] & (NounTraits)(-Convert.ToInt32(head > first)) & (NounTraits.Role | NounTraits.Courtesy | NounTraits.Honor);
        if (((lists & ListMask.GivenName) | (ulong)(title | (_nouns[first] & NounTraits.Courtesy))) != 0)
        {
            return Is(head, ListMask.OrganizationWord) ? SourceKind.Organization : SourceKind.Person;
        }

        if (hasCapitals | (((lists | _lists[head]) & Bodies) | (ulong)(_nouns[head] & NounTraits.Place)) != 0)
        {
            return SourceKind.Organization;
        }

        return Has(head, NounTraits.Role) ? SourceKind.Role : SourceKind.Person;
    }

    /// <summary>Whether a word is all capitals and no place: "NATO", but not "US".</summary>
    private bool IsInCapitals(int i) => _tokens[i].Has(TokenFlags.AllCaps) & !Has(i, NounTraits.Place);

    /// <summary>Whether the head is a name and not a common noun that opens a sentence ("Officials said").</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsNameWord(int head) =>
        _tokens[head].IsCapitalized
        && !(_tokens[head].Has(TokenFlags.SentenceStart)
            && (Has(head, NounTraits.Source) || Is(head, ListMask.OrganizationWord | ListMask.DocumentNoun | ListMask.HumanNoun)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SourceTraits TraitsOf(int first, int head)
    {
        // The words of a phrase are tokens of the story: the bounds are not checked.
        ref var tokens = ref MemoryMarshal.GetReference(_tokens);
        ref var lists = ref MemoryMarshal.GetReference(_lists);
        ref var nouns = ref MemoryMarshal.GetReference(_nouns);
        var (traits, beside, owners) = (0, NounTraits.None, 0);
        for (nint i = first; i < head; i++)
        {
            var noun = Unsafe.Add(ref nouns, i);
            ref readonly var token = ref Unsafe.Add(ref tokens, i);
            traits |= (int)TraitsOfModifier(token, Unsafe.Add(ref lists, i), noun);
            beside |= noun;
            owners += (int)(token.Flags & TokenFlags.Possessive);
        }

        // "the official" points at somebody known; "his lawyer" and "the mayor's lawyer" are known through their owner, so they do not count.
        ref readonly var last = ref Unsafe.Add(ref tokens, head);
        var isPlural = LooksPlural(tree.Text.AsSpan(last.Start, last.Length)) & !last.Has(TokenFlags.Possessive);
        var isOwned = owners - (int)(Unsafe.Add(ref tokens, first).Flags & TokenFlags.Possessive) > 0;
        var isDefinite = (Unsafe.Add(ref lists, first) & ListMask.PointingWord) != 0 & (isPlural | !isOwned);
        var ofName = If((beside & NounTraits.Role) != 0, SourceTraits.Role) | If(first == head, SourceTraits.LoneName);
        return (SourceTraits)(traits | If(isPlural, SourceTraits.Plural) | If(isDefinite, SourceTraits.Definite) | (ofName & -Convert.ToByte(last.IsCapitalized)));
    }

    /// <summary>What a word beside the head says of the source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SourceTraits TraitsOfModifier(in Token token, ulong lists, NounTraits noun)
    {
        // Whether it says anything nobody can guess; few words say more or less than others.
        var isSaying = ((lists & SaysNothing) | (uint)(token.Kind ^ TokenKind.Word)) == 0;
        if (isSaying & ((lists & TellingLists) | (uint)(noun & NounTraits.Praise)) != 0 && TryTelling(token, lists, noun, (noun & NounTraits.Place) != 0, out var traits))
        {
            return traits;
        }

        // The lowest bit of each tells.
        var isNamed = (uint)token.Flags / (uint)TokenFlags.Capitalized & ~((uint)token.Flags / (uint)TokenFlags.SentenceStart | (uint)(lists >> (int)WordList.Nationality));
        var isBody = (uint)(lists >> (int)WordList.OrganizationWord | lists >> (int)WordList.Institution) | (uint)noun / (uint)NounTraits.Outlet | isNamed;
        var body = (isBody & ~((uint)noun / (uint)NounTraits.Place) & 1) * (uint)SourceTraits.Body;
        return (SourceTraits)(((uint)SourceTraits.Described | body) & (uint)-Convert.ToByte(isSaying));
    }

    /// <summary>The same of the few words that say more or less than a word of description does.</summary>
    private static bool TryTelling(in Token token, ulong lists, NounTraits noun, bool isPlace, out SourceTraits traits)
    {
        traits = (noun & NounTraits.Praise) != 0 ? SourceTraits.Praised
            : (lists & ListMask.Closeness) != 0 ? SourceTraits.Close | SourceTraits.Described
            : (lists & ListMask.SeniorityAdjective) != 0 || ((lists & ListMask.FunctionWord) != 0 && !isPlace) ? SourceTraits.None
            : SourceTraits.Described;
        return traits != SourceTraits.Described || ((lists & ListMask.BranchWord) != 0 && !token.IsCapitalized);
    }

    /// <summary>One of the traits where it holds, without a branch.</summary>
    private static int If(bool holds, SourceTraits trait) => Convert.ToByte(holds) * (int)trait;

    private bool Is(int token, ulong lists) => (_lists[token] & lists) != 0;

    private bool Has(int token, NounTraits traits) => (_nouns[token] & traits) != 0;

    /// <summary>Whether a word may be a plural noun: "judges", "fishermen", "people"; not "glass", "virus" and "crisis".</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LooksPlural(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return false;
        }

        var (before, last) = (word[^2], word[^1]);
        var isOther = (before == 'e' & last == 'n') | (before == 'l' & last == 'e');
        return (last == 's' & before != 's' & before != 'u' & before != 'i') | (isOther && (last == 'n' ? word[^3] == 'm' : word.EndsWith("eople", StringComparison.Ordinal)));
    }
}
