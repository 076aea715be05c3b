using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Model.Sources;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Speech;

/// <summary>Reads noun phrases without a parser: a phrase ends at small words, marks and verbs of saying.</summary>
internal readonly ref struct NounPhraseReader(StoryTree tree, NounMap nouns)
{
    private const int LongestPhrase = 14;

    private readonly ReadOnlySpan<Token> _tokens = tree.Tokens;
    private readonly ReadOnlySpan<ulong> _lists = tree.Classes;
    private readonly ReadOnlySpan<NounTraits> _nouns = nouns.All;
    private readonly NounPhraseClassifier _classifier = new(tree, nouns);

    /// <summary>The phrase that ends with the token <paramref name="last"/>, not reaching before <paramref name="floor"/>.</summary>
    public NounPhrase EndingAt(int last, int floor)
    {
        if (last < floor || !_tokens[last].IsWord)
        {
            return NounPhrase.None;
        }

        if (Is(last, ListMask.Pronoun | ListMask.FunctionWord))
        {
            if (Is(last, ListMask.Pronoun))
            {
                return new NounPhrase(last, last + 1, last, SourceKind.Pronoun, PluralOfPronoun(last));
            }

            if (IsSmall(last))
            {
                return NounPhrase.None;
            }
        }

        var first = last;
        var farthest = Math.Max(floor, last - LongestPhrase + 1);
        for (var i = last - 1; i >= farthest; i--)
        {
            var step = IsPlain(i) ? Step.Take : StepLeft(i, first, floor);
            first -= (int)(step & Step.Take);
            if (step != Step.Take)
            {
                break;
            }
        }

        return _classifier.Classify(SkipMark(first), last);
    }

    /// <summary>The phrase that begins with the token <paramref name="first"/>, not reaching <paramref name="ceiling"/>.</summary>
    public NounPhrase StartingAt(int first, int ceiling)
    {
        if (first >= ceiling)
        {
            return NounPhrase.None;
        }

        if (Is(first, ListMask.Pronoun))
        {
            return new NounPhrase(first, first + 1, first, SourceKind.Pronoun, PluralOfPronoun(first));
        }

        var i = first;
        while (i < ceiling && i - first < LongestPhrase && IsOpener(i))
        {
            i++;
        }

        var end = i;
        while (end < ceiling && end - first < LongestPhrase && IsPartForward(end, i))
        {
            end++;
        }

        var head = HeadIn(i, end);
        return head < 0 ? NounPhrase.None : _classifier.Classify(first, head);
    }

    [Flags]
    private enum Step : byte
    {
        None = 0,
        Take = 1,
        Stop = 2,
    }

    /// <summary>Whether a token of the story is a word of no list that ends a phrase: one test for most words, without a look at the bounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsPlain(int i)
    {
        var lists = Unsafe.Add(ref MemoryMarshal.GetReference(_lists), i) & (ListMask.Determiner | ListMask.FunctionWord);
        var verbs = Unsafe.Add(ref MemoryMarshal.GetReference(_nouns), i) & (NounTraits.Verb | NounTraits.PlainVerb);
        return (lists | (uint)verbs | (uint)(Unsafe.Add(ref MemoryMarshal.GetReference(_tokens), i).Kind ^ TokenKind.Word)) == 0;
    }

    private Step StepLeft(int i, int first, int floor)
    {
        ref readonly var token = ref _tokens[i];
        if (!token.IsWord)
        {
            return StepOverMark(i, first, floor);
        }

        if (IsVerb(i))
        {
            return Step.Stop;
        }

        var lists = _lists[i];
        if ((lists & (ListMask.Determiner | ListMask.FunctionWord)) == 0)
        {
            return Step.Take;
        }

        if ((lists & ListMask.Determiner) != 0)
        {
            return i > floor && Is(i - 1, ListMask.Determiner) ? Step.Take : Step.Take | Step.Stop;
        }

        if (!IsSmall(i) || token.Has(TokenFlags.Possessive))
        {
            return Step.Take;
        }

        return i > floor && _tokens[first].IsCapitalized && IsNameJoint(i) ? Step.Take : Step.Stop;
    }

    /// <summary>Marks inside a phrase: "long-time", "20", the sign of "OPEC+ sources", "U.S. officials", "the officers' union".</summary>
    private Step StepOverMark(int i, int first, int floor)
    {
        ref readonly var token = ref _tokens[i];
        var isPart = token.Kind switch
        {
            TokenKind.Hyphen => !token.IsSpaceBefore && !_tokens[i + 1].IsSpaceBefore && i != floor,
            TokenKind.Number => true,
            TokenKind.Symbol => !token.IsSpaceBefore && i > floor && _tokens[i - 1].IsCapitalized,
            TokenKind.Period => i > floor && IsShortened(i - 1) && _tokens[first].IsCapitalized,
            TokenKind.CloseSingleQuote or TokenKind.StraightSingleQuote => !token.IsSpaceBefore && i > floor && _tokens[i - 1].IsWord && _tokens[first].IsSpaceBefore,
            _ => false,
        };
        return isPart ? Step.Take : Step.Stop;
    }

    /// <summary>"of", "for" and "and" inside a name: "Department of Defense", "Reporters Without Borders".</summary>
    private bool IsNameJoint(int i) =>
        (Is(i, ListMask.Preposition) || Is(i, ListMask.Conjunction) || Is(i, ListMask.PointingWord))
        && (_tokens[i - 1].IsCapitalized || Is(i - 1, ListMask.Preposition)) && !_tokens[i].Has(TokenFlags.SentenceStart)
        && (_tokens[i].IsCapitalized || _tokens[i].Length <= 3) && !_tokens[i - 1].Has(TokenFlags.SentenceStart | TokenFlags.Possessive);

    private bool Is(int token, ulong lists) => (_lists[token] & lists) != 0;

    private bool IsShortened(int i) =>
        _tokens[i].IsWord && _tokens[i].IsCapitalized
        && (_tokens[i].Length == 1 || nouns.Has(i, NounTraits.Role | NounTraits.Courtesy | NounTraits.Honor | NounTraits.Place) || Is(i, ListMask.Abbreviation));

    /// <summary>"US" is no pronoun.</summary>
    private bool IsSmall(int i) => Is(i, ListMask.FunctionWord) && !nouns.Has(i, NounTraits.Place);

    private bool IsVerb(int i) => nouns.Has(i, NounTraits.Verb | NounTraits.PlainVerb) && !_tokens[i].IsCapitalized;

    private int SkipMark(int first) => _tokens[first].IsWord || _tokens[first].Kind == TokenKind.Number ? first : first + 1;

    private bool IsOpener(int i) =>
        _tokens[i].Kind == TokenKind.Number || Is(i, ListMask.Determiner);

    private bool IsPartForward(int i, int first)
    {
        ref readonly var token = ref _tokens[i];
        if (i > first && token.Has(TokenFlags.SentenceStart))
        {
            return false;
        }

        if (token.Kind == TokenKind.Hyphen)
        {
            return i > first && !token.IsSpaceBefore && !_tokens[i + 1].IsSpaceBefore;
        }

        if (token.Kind == TokenKind.Period)
        {
            return i > first && IsShortened(i - 1) && _tokens[i + 1].IsCapitalized && !_tokens[i + 1].Has(TokenFlags.SentenceStart);
        }

        if (!token.IsWord || IsVerb(i) || nouns.Has(i, NounTraits.Time))
        {
            return false;
        }

        if (Is(i, ListMask.Closeness) && Is(i + 1, ListMask.Preposition))
        {
            return false;
        }

        if (!IsSmall(i) && !(Is(i, ListMask.SpeechAdverb) && !token.IsCapitalized))
        {
            return true;
        }

        return i > first && _tokens[i - 1].IsCapitalized && _tokens[i + 1].IsCapitalized
            && !_tokens[i + 1].Has(TokenFlags.SentenceStart) && Is(i, ListMask.Preposition) && token.Length <= 3
            && (Is(i - 1, ListMask.OrganizationWord) || nouns.Has(i - 1, NounTraits.Role) || Is(i - 1, ListMask.HumanNoun));
    }

    /// <summary>The last token of a name or of a known noun; what stands behind it is a verb or an adverb.</summary>
    private int HeadIn(int first, int end)
    {
        var head = -1;
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].IsWord && (_tokens[i].IsCapitalized || IsKnownNoun(i)))
            {
                head = i;
            }
        }

        return head >= 0 ? head : end > first && _tokens[end - 1].IsWord ? end - 1 : -1;
    }

    private bool IsKnownNoun(int i) =>
        nouns.Has(i, NounTraits.Source | NounTraits.Role | NounTraits.Outlet) || Is(i, ListMask.OrganizationWord)
        || Is(i, ListMask.DocumentNoun) || Is(i, ListMask.HumanNoun);

    private SourceTraits PluralOfPronoun(int i) =>
        Is(i, ListMask.SingularPronoun) ? SourceTraits.None : SourceTraits.Plural;
}
