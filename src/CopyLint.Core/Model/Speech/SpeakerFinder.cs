using System.Runtime.CompilerServices;
using CopyLint.Model.Attributions;
using CopyLint.Model.Sources;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Speech;

/// <summary>Finds the speaker of a verb of saying: before it, behind it, or before an apposition or a relative clause.</summary>
// Phrases are written whole: clearing their room first takes longer than many a look at a word.
[SkipLocalsInit]
internal ref struct SpeakerFinder
{
    private const int LongestAside = 45;
    private const int MostClimbs = 5;
    private const ulong Helpers = ListMask.Auxiliary | ListMask.SpeechAdverb;

    private readonly StoryTree _tree;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<ulong> _lists;
    private readonly NounMap _nouns;
    private readonly NounPhraseReader _reader;
    private readonly DescribedPhrase _tail;
    private SentenceBounds _sentence;
    private int _floor;
    private int _ceiling;

    public SpeakerFinder(StoryTree tree, NounMap nouns)
    {
        _tree = tree;
        _tokens = tree.Tokens;
        _lists = tree.Classes;
        _nouns = nouns;
        _reader = new NounPhraseReader(tree, nouns);
        _tail = new DescribedPhrase(tree, nouns);
        _sentence = new SentenceBounds(tree);
    }

    public UtteranceTraits Traits { get; private set; }

    /// <summary>The tokens of the sentence in which speakers are found.</summary>
    public readonly (int First, int End) Sentence => (_floor, _ceiling);

    /// <summary>Whether the verb is no statement at all: "to say", "could say".</summary>
    public bool IsVoid { get; private set; }

    /// <summary>The speaker of a verb in the sentence.</summary>
    /// <param name="first">The verb's first token; <paramref name="end"/> is one past its last.</param>
    public NounPhrase Find(int first, int end)
    {
        Traits = UtteranceTraits.None;
        IsVoid = false;
        var before = SkipHelpers(first - 1);
        if (IsVoid)
        {
            return NounPhrase.None;
        }

        if ((Traits & UtteranceTraits.Passive) != 0)
        {
            return Agent(end);
        }

        if (before < _floor || IsQuoteMark(before))
        {
            return Inverted(end);
        }

        return _tokens[before].Kind switch
        {
            TokenKind.Comma or TokenKind.Dash => BeforeAside(before, end),
            TokenKind.CloseBracket => Left(SkipBracket(before)),
            TokenKind.Word => Left(before),
            _ => NounPhrase.None,
        };
    }

    /// <summary>The phrase that begins at the token, with what describes it behind: "a spokesman for the coalition".</summary>
    public readonly NounPhrase From(int first) => _tail.From(first, _ceiling);

    /// <summary>Makes the sentence of a verb the one in which speakers are found. Verbs come in the order of the text.</summary>
    public void Enter(int verb)
    {
        _sentence.MoveTo(verb);
        (_floor, _ceiling) = (_sentence.First, _sentence.End);
    }

    /// <summary>Goes left over auxiliaries, adverbs and days; notes negation and the passive.</summary>
    private int SkipHelpers(int i)
    {
        for (; i >= _floor && _tokens[i].IsWord; i--)
        {
            var lists = _lists[i];
            if ((lists & ListMask.ModalVerb) != 0 || ((lists & ListMask.Preposition) != 0 && _tokens[i].Length == 2 && _tree.TextOf(i) is "to"))
            {
                IsVoid = true;
                return i;
            }

            if ((lists & ListMask.BeForm) != 0)
            {
                Traits |= UtteranceTraits.Passive;
            }
            else if ((lists & ListMask.Negation) != 0)
            {
                Traits |= UtteranceTraits.Negated;
            }
            else if ((lists & ListMask.Pronoun) != 0 || ((lists & Helpers) == 0 && !IsDay(i) && !IsAdverb(i)))
            {
                return i;
            }
        }

        return i;
    }

    private readonly bool Is(int token, ulong lists) => (_lists[token] & lists) != 0;

    private readonly bool IsDay(int i) =>
        _nouns.Has(i, NounTraits.Time) || (Is(i, ListMask.Preposition) && i + 1 < _ceiling && _nouns.Has(i + 1, NounTraits.Time) && i > _floor && _tokens[i].Length == 2);

    private readonly bool IsAdverb(int i) =>
        !_tokens[i].IsCapitalized && _tokens[i].Length > 4 && _tree.TextOf(i).EndsWith("ly", StringComparison.Ordinal) && !Is(i, ListMask.HumanNoun)
        && !Is(i, ListMask.OrganizationWord) && !_nouns.Has(i, NounTraits.Source);

    private readonly bool IsQuoteMark(int i) => _tokens[i].Kind is TokenKind.CloseQuote or TokenKind.StraightQuote or TokenKind.CloseSingleQuote or TokenKind.StraightSingleQuote;

    /// <summary>"was reported by CNN": the one who speaks stands behind "by".</summary>
    private readonly NounPhrase Agent(int end) =>
        end + 1 < _ceiling && Is(end, ListMask.Preposition) && _tree.TextOf(end) is "by" ? _tail.From(end + 1, _ceiling) : NounPhrase.None;

    private NounPhrase Inverted(int end)
    {
        var phrase = end < _ceiling && !Is(end, ListMask.RelativePronoun) ? _tail.From(end, _ceiling) : NounPhrase.None;
        if (!phrase.IsSpeaker || IsFollowedByVerb(phrase.End))
        {
            return NounPhrase.None;
        }

        Traits |= UtteranceTraits.Inverted;
        return phrase;
    }

    /// <summary>"said the strikes were": a verb behind the phrase makes it the subject of what is said, not the speaker.</summary>
    private readonly bool IsFollowedByVerb(int end)
    {
        if (end >= _ceiling || !_tokens[end].IsWord)
        {
            return false;
        }

        return Is(end, ListMask.Auxiliary) || !(Is(end, ListMask.FunctionWord) || Is(end, ListMask.SpeechAdverb) || _nouns.Has(end, NounTraits.Time)
            || Is(end, ListMask.Closeness) || _tokens[end].IsCapitalized);
    }

    /// <summary>The speaker whose description, a relative clause or a place, ends with the token.</summary>
    private NounPhrase Left(int last)
    {
        if (last < _floor)
        {
            return NounPhrase.None;
        }

        if (Is(last, ListMask.Conjunction) && !Is(last, ListMask.Pronoun))
        {
            Traits |= UtteranceTraits.Shared;
            return NounPhrase.None;
        }

        if (Is(last, ListMask.RelativePronoun))
        {
            last = last > _floor && _tokens[last - 1].Kind == TokenKind.Comma ? last - 2 : last - 1;
        }

        var found = NounPhrase.None;
        var traits = SourceTraits.None;
        var at = last;
        for (var climbs = 0; climbs < MostClimbs && at >= _floor; climbs++)
        {
            var phrase = _reader.EndingAt(at, _floor);
            if (phrase.IsNone)
            {
                break;
            }

            if (phrase.IsSpeaker || found.IsNone)
            {
                found = phrase with { End = last + 1, Traits = phrase.Traits | traits };
            }

            at = BeforeJoint(phrase.First - 1, ref traits);
            if (at < _floor || IsPart(at))
            {
                break;
            }

            traits |= _tail.TraitsOf(phrase);
        }

        return at >= _floor && at < found.First && IsPart(at) ? Partitive(found, at) : found;
    }

    /// <summary>"one" in "one of the officials", "some" in "some of them".</summary>
    private readonly bool IsPart(int i) =>
        (Is(i, ListMask.Determiner) || Is(i, ListMask.NumberWord)) && i + 1 < _ceiling && Is(i + 1, ListMask.Preposition) && _tree.TextOf(i + 1) is "of";

    private readonly NounPhrase Partitive(in NounPhrase whole, int part)
    {
        var isOne = Fold.Equal(_tree.TextOf(part), "one");
        var traits = whole.Traits & ~SourceTraits.Definite;
        return whole with { First = part, Traits = isOne ? traits & ~SourceTraits.Plural : traits };
    }

    /// <summary>The token before a preposition or "who", or -1 where the phrase to the left does not go on.</summary>
    private readonly int BeforeJoint(int i, ref SourceTraits traits)
    {
        if (i < _floor)
        {
            return -1;
        }

        if (Is(i, ListMask.Preposition) && !_tokens[i].IsCapitalized)
        {
            var at = i - 1;
            if (at >= _floor && Is(at, ListMask.Closeness))
            {
                traits |= SourceTraits.Close;
                at--;
            }

            return at;
        }

        if (!Is(i, ListMask.RelativePronoun) || _tree.TextOf(i) is not "who")
        {
            return -1;
        }

        return i > _floor && _tokens[i - 1].Kind == TokenKind.Comma ? i - 2 : i - 1;
    }

    /// <summary>"Smith, a spokesman for the ministry, said", or "…, said a spokesman".</summary>
    private NounPhrase BeforeAside(int comma, int end)
    {
        var inverted = Inverted(end);
        if (!inverted.IsNone)
        {
            return inverted;
        }

        for (var i = comma - 1; i > _floor && comma - i < LongestAside; i--)
        {
            if (IsQuoteMark(i))
            {
                return NounPhrase.None;
            }

            if (_tokens[i].Kind != _tokens[comma].Kind)
            {
                continue;
            }

            var phrase = Left(i - 1);
            if (phrase.IsSpeaker && IsClauseStart(phrase.First))
            {
                return phrase with { Kind = KindWithAside(phrase, i + 1, comma), Traits = phrase.Traits | SourceTraits.Role };
            }
        }

        return NounPhrase.None;
    }

    /// <summary>"The group's president, Sam Li, said": the name in the aside names the speaker.</summary>
    private readonly SourceKind KindWithAside(in NounPhrase phrase, int first, int end)
    {
        if (phrase.Kind is SourceKind.Person or SourceKind.Organization or SourceKind.Outlet || first >= end)
        {
            return phrase.Kind;
        }

        return _tail.IsNameAt(first) ? SourceKind.Person : phrase.Kind;
    }

    private readonly bool IsClauseStart(int first) =>
        first <= _floor || !_tokens[first - 1].IsWord || Is(first - 1, ListMask.Conjunction)
        || Is(first - 1, ListMask.RelativePronoun) || Is(first - 1, ListMask.SpeechAdverb);

    private readonly int SkipBracket(int i)
    {
        for (var steps = 0; i > _floor && steps < 15; steps++, i--)
        {
            if (_tokens[i].Kind == TokenKind.OpenBracket)
            {
                return i - 1;
            }
        }

        return -1;
    }
}
