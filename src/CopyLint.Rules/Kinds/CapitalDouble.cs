using CopyLint.Model.People;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// Tells a slip in capitals ("The The use of coca", "in Canada Canada", "Homeland Security Security") from a name such as
/// "Duran Duran" or "The The", of which nobody keeps a list: only words that no name is made of are slips.
/// </summary>
/// <param name="second">The second of the two words.</param>
internal readonly ref struct CapitalDouble(StoryTree tree, ReadOnlySpan<Person> people, int second)
{
    /// <summary>"Jan" and "Sun" are names, too.</summary>
    private const int ShortestDay = 5;

    private const int ShortestPlace = 4;
    private const int ShortestDerived = 7;

    /// <summary>How many people before it a name is held against, so that time stays linear.</summary>
    private const int MostPeople = 200;

    /// <summary>How far back a name may stand, for the same reason.</summary>
    private const int FarthestName = 2000;

    private readonly ReadOnlySpan<Token> _tokens = tree.Tokens;
    private readonly ReadOnlySpan<Person> _people = people;
    private readonly int _first = second - 1;
    private readonly int _next = second + 1;

    public bool IsSlip => _tokens[second].Length == 1 ? IsPronoun()
        : !_tokens[second].Has(TokenFlags.AllCaps) && !_tokens[_first].Has(TokenFlags.AllCaps) && (IsTitle() || IsAbstract() || (Opens() ? IsOpening() : IsNoName()) || IsSurname());

    /// <summary>"I I think", but not "World War I I".</summary>
    private bool IsPronoun() => tree.Is(second, WordList.FunctionWord) && _tokens[_next].IsWord && !_tokens[_next].IsCapitalized && !IsBehindName();

    /// <summary>"President President Lund", "the United Nations Nations": but Major Major and Judge Judge are names.</summary>
    private bool IsTitle() => tree.Is(second, WordList.OrganizationWord)
        || (tree.Is(second, WordList.RoleTitle) && !tree.Is(second, WordList.GivenName) && !tree.IsWord(second, "major") && !tree.IsWord(second, "judge"));

    /// <summary>"Homeland Security Security", "the Department of Education Education".</summary>
    private bool IsAbstract() => Ends("tion") || Ends("tions") || Ends("ment") || Ends("ments") || Ends("ity") || Ends("ance") || Ends("ence") || Ends("ship") || Ends("culture");

    /// <summary>Whether the capital may be that of a sentence or of quoted words.</summary>
    private bool Opens() => _tokens[_first].Has(TokenFlags.SentenceStart)
        || (_first > 0 && !_tokens[_first].IsSpaceBefore && _tokens[_first - 1].Kind is TokenKind.StraightQuote or TokenKind.OpenQuote);

    /// <summary>"It It rained", "This This led to", "Shortly Shortly before".</summary>
    private bool IsOpening()
    {
        if (tree.IsWord(second, "the"))
        {
            return IsBeforeNoun() && !IsNamed();
        }

        if (tree.IsWord(second, "there"))
        {
            return tree.Is(_next, WordList.BeForm) && !tree.IsWord(_next, "is");
        }

        return !_tokens[_next].IsCapitalized && (tree.Is(second, WordList.Pronoun) || tree.Is(second, WordList.Conjunction)
            || (tree.Is(second, WordList.Determiner) && !tree.IsWord(second, "no")) || (tree.Is(second, WordList.Preposition) && !tree.Is(second, WordList.NameParticle))
            || Ends("ing") || Ends("ly"));
    }

    /// <summary>The band The The sings, reunited and is from London: behind it stands a verb.</summary>
    private bool IsBeforeNoun() => _tokens[_next].IsWord && !tree.Is(_next, WordList.Auxiliary) && !tree.Is(_next, WordList.ReportingVerb) && !tree.Is(_next, WordList.FunctionWord)
        && (_tokens[_next].IsCapitalized || tree.TextOf(_next) is not [.., 'e', 'd']);

    /// <summary>"the band The The" earlier in the story: its name may stand anywhere.</summary>
    private bool IsNamed()
    {
        for (var i = Math.Max(1, _first - FarthestName); i < _first; i++)
        {
            if (IsThe(i) && IsThe(i + 1) && !_tokens[i].Has(TokenFlags.SentenceStart) && _tokens[i - 1].IsWord)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsThe(int token) => _tokens[token].IsCapitalized && tree.IsWord(token, "the");

    /// <summary>"on Monday Monday", "the British British firm", "in Canada Canada", "on June June 5".</summary>
    private bool IsNoName()
    {
        if (tree.Is(second, WordList.Month) && _tokens[_next].Kind == TokenKind.Number)
        {
            return true;
        }

        var isOne = _tokens[second].Length >= ShortestDay && (tree.Is(second, WordList.Weekday) || tree.Is(second, WordList.Month) || tree.Is(second, WordList.Nationality)) && !tree.IsWord(second, "march");
        var isPlace = _tokens[second].Length >= ShortestPlace && tree.Is(second, WordList.Place) && !tree.Is(second, WordList.GivenName);
        return (isOne || isPlace) && !_tokens[_next].IsCapitalized && !IsBehindName();
    }

    /// <summary>"Smith Smith said" where John Smith has been named before: nobody is introduced as Smith Smith.</summary>
    private bool IsSurname()
    {
        if (_tokens[_next].IsCapitalized || IsBehindName())
        {
            return false;
        }

        var before = _people.CountBefore(_first, static (person, token) => person.First < token);
        for (var i = before - 1; i >= Math.Max(0, before - MostPeople); i--)
        {
            ref readonly var person = ref _people[i];
            var isDouble = _tokens[person.End - 1].Word == _tokens[Math.Max(0, person.End - 2)].Word;
            if (person.IsFullName && _tokens[person.End - 1].Word == _tokens[second].Word && !(isDouble && person.End - person.First == 2))
            {
                return !isDouble;
            }
        }

        return false;
    }

    private bool IsBehindName() => _first > 0 && _tokens[_first - 1].IsCapitalized && !tree.Is(_first - 1, WordList.Determiner);

    private bool Ends(string ending) => _tokens[second].Length >= ShortestDerived && tree.TextOf(second).EndsWith(ending, StringComparison.Ordinal);
}
