using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>Two passes over a story's names: the first reads them and gathers what each word is, the second decides who is a person.</summary>
/// <param name="runs">Gets the runs of capitalized words.</param>
internal readonly ref struct PersonScan(StoryTree tree, NounMap nouns, WordMap evidence, Table<CapitalRun> runs)
{
    /// <summary>How many people before it a name is held against, so that time stays linear.</summary>
    private const int MostIntroduced = 200;

    private readonly int _leadEnd = LeadEnd(tree);

    private readonly NameTokens _at = new(tree, nouns);

    /// <summary>Reads the runs, and notes for each capitalized word how it is used in the whole story.</summary>
    public void Gather()
    {
        runs.Clear();
        var reader = new NameRunReader(tree, nouns);
        var use = new NameUse(tree, nouns);
        var tokens = _at.Tokens;
        var capitals = tree.Bits.Of(TokenSet.Capitalized);
        for (var i = capitals.Next(); i < tokens.Length - 1; i = capitals.Next())
        {
            if (!reader.IsOpening(i))
            {
                continue;
            }

            var run = reader.Read(i, out var end);
            runs.Add(new CapitalRun(i, end, run));
            if (end - i == 1)
            {
                Note(i, tokens[i].Has(TokenFlags.SentenceStart) ? use.Of(i) : use.Of(i) | NameEvidence.Inside);
            }
            else
            {
                NoteRun(i, end, run.IsBody ? NameEvidence.Longer | NameEvidence.Body : NameEvidence.Longer);
                capitals.GoTo(end);
            }
        }
    }

    /// <summary>Adds the people, in the order of the text.</summary>
    public void Collect(Table<Person> people)
    {
        var blocks = tree.Blocks;
        var block = 0;
        foreach (ref readonly var run in runs.Items)
        {
            while (blocks[block].EndToken <= run.First)
            {
                block++;
            }

            if (!run.Name.IsNone && !IsNobody(run.Name))
            {
                Add(run.Name, blocks[block].Role, people);
            }

            if (run.End - run.First == 1 && blocks[block].Role == BlockRole.Body)
            {
                Note(run.First, NameEvidence.Seen);
            }
        }
    }

    /// <summary>A quick look at the words beside a single word, which spares most of them a closer one.</summary>
    private bool IsNobody(in NameRun run) =>
        run.Words == 1 && run.Title == NameTitle.None && run.First > 0
        && _at.Tokens[run.End].Kind != TokenKind.Comma && _at.Tokens[run.First - 1].Kind is TokenKind.Word or TokenKind.Period
        && !_at.Has(run.End, NounTraits.Verb) && !_at.Has(run.First - 1, NounTraits.Verb)
        && evidence.Get(_at.Tokens[run.Surname].Word, 0) < (int)NameEvidence.Introduced;

    private void NoteRun(int first, int end, NameEvidence use)
    {
        foreach (ref readonly var token in _at.Tokens[first..end])
        {
            if (token.IsWord)
            {
                evidence.At(token.Word) |= (int)use;
            }
        }
    }

    private void Note(int token, NameEvidence use) => evidence.At(_at.Tokens[token].Word) |= (int)use;

    private void Add(in NameRun run, BlockRole role, Table<Person> people)
    {
        if (role != BlockRole.Headline && IsIntroducing(run))
        {
            Introduce(run, people.Count);
        }

        if (run.IsBody && run.Title == NameTitle.None)
        {
            return;
        }

        ref var known = ref evidence.At(_at.Tokens[run.Surname].Word);
        var isSpeaker = IsSpeaker(run);
        if (!IsPerson(run, known, isSpeaker, people))
        {
            return;
        }

        people.Add(new Person(
            tree.SpanOf(run.First, run.End), _at.Tokens[run.Surname].Span, run.First, run.End, known / (int)NameEvidence.Introduced - 1, run.Title, isSpeaker,
            (known & (int)NameEvidence.Mentioned) == 0, run.Words > 1, -1));
        known |= role != BlockRole.Headline ? (int)NameEvidence.Mentioned : 0;
    }

    private bool IsIntroducing(in NameRun run) =>
        run.Words > 1 || run.Title == NameTitle.Role || HasRoleBehind(run.End) || HasRoleBefore(run) || NameWords.IsBehindNickname(tree, run.First);

    /// <summary>Every word of a longer name is introduced with it: the copy may go on with any of them.</summary>
    private void Introduce(in NameRun run, int person)
    {
        foreach (ref readonly var token in _at.Tokens[run.First..run.End])
        {
            if (!token.IsWord)
            {
                continue;
            }

            ref var known = ref evidence.At(token.Word);
            known += known < (int)NameEvidence.Introduced ? (person + 1) * (int)NameEvidence.Introduced : 0;
        }
    }

    private bool IsPerson(in NameRun run, int known, bool isSpeaker, Table<Person> people)
    {
        if (run.Title != NameTitle.None && !(run.IsBody && run.Words == 1))
        {
            return true;
        }

        if (run.IsBody)
        {
            return false;
        }

        if (run.Words > 1)
        {
            return run.HasGivenName || isSpeaker || IsFollowedByAge(run.End) || HasRoleBehind(run.End);
        }

        return known >= (int)NameEvidence.Introduced ? (known & (int)NameEvidence.Body) == 0 : isSpeaker && IsLoneSurname(run, known, people);
    }

    /// <summary>
    /// A single capitalized word that speaks, and nothing in the story says that it is a body or a place. A body is named
    /// before it speaks, unless it opens the story: so the word is new here, or something else shows a person. A word
    /// that only ever opens sentences may be any word ("Teammates said he …"), unless it looks like a slip in the name of somebody introduced.
    /// </summary>
    private bool IsLoneSurname(in NameRun run, int known, Table<Person> people)
    {
        var isPerson = (known & (int)NameEvidence.Person) != 0 && ((known & (int)NameEvidence.Inside) != 0 || !NounPhraseClassifier.LooksPlural(tree.TextOf(run.Surname)));
        return (known & (int)(NameEvidence.Body | NameEvidence.Longer)) == 0 && run.End - run.First == 1
            && (isPerson || ((known & (int)NameEvidence.Seen) == 0 && (known & (int)NameEvidence.Inside) != 0 && !IsInLead(run.First) && !IsBehindStatement(run)) || IsSlip(run.Surname, people))
            && NameWords.MayBeSurname(tree, nouns, run.Surname) && !IsInsideLongerName(run);
    }

    private bool IsSlip(int surname, Table<Person> people)
    {
        for (var i = people.Count - 1; i >= Math.Max(0, people.Count - MostIntroduced); i--)
        {
            if (people[i].IsFullName && NameWords.IsSlip(tree.TextOf(surname), tree.TextOf(people[i].Surname)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The mill will close, Yelvo said": behind a statement without quotation marks stands a firm as well as a person.</summary>
    private bool IsBehindStatement(in NameRun run) => run.First > 1 && _at.Tokens[run.First - 1].Kind == TokenKind.Comma && _at.Tokens[run.First - 2].IsWord
        && (_at.Tokens[run.End + 1].Kind is TokenKind.Period or TokenKind.Comma or TokenKind.EndOfText || tree.Is(run.End + 1, WordList.FunctionWord));

    private bool IsInLead(int token) => token < _leadEnd;

    /// <summary>"Reporters Without Borders said": a capitalized small word before it makes it a part of a name.</summary>
    private bool IsInsideLongerName(in NameRun run) =>
        run.First > 0 && !_at.Tokens[run.First].Has(TokenFlags.SentenceStart) && _at.Tokens[run.First - 1].IsWord
        && (_at.Tokens[run.First - 1].IsCapitalized && !_at.Tokens[run.First - 1].Has(TokenFlags.SentenceStart)
            || tree.Is(run.First - 1, WordList.Preposition) || tree.Is(run.First - 1, WordList.Determiner)
            || (tree.Is(run.First - 1, WordList.Conjunction) && run.First > 1 && _at.Tokens[run.First - 2].IsCapitalized));

    private bool IsSpeaker(in NameRun run) =>
        _at.Has(run.End, NounTraits.Verb)
        || (run.First > 0 && _at.Has(run.First - 1, NounTraits.Verb) && !_at.Tokens[run.First].Has(TokenFlags.SentenceStart)
            && _at.Tokens[run.End].Kind is TokenKind.Period or TokenKind.Comma or TokenKind.EndOfText && run.First > 1
            && _at.Tokens[run.First - 2].Kind is TokenKind.Comma or TokenKind.CloseQuote or TokenKind.StraightQuote);

    private bool IsFollowedByAge(int end) =>
        _at.Tokens[end].Kind == TokenKind.Comma && _at.Tokens[end + 1].Kind == TokenKind.Number && _at.Tokens[end + 1].Length == 2;

    /// <summary>"Okafor, a fellow at …", "Lee, the group's director", "Khan, spokesman for".</summary>
    private bool HasRoleBehind(int end)
    {
        if (_at.Tokens[end].Kind != TokenKind.Comma)
        {
            return false;
        }

        for (var i = end + 1; i < Math.Min(end + 9, _at.Tokens.Length) && !_at.Tokens[i].Has(TokenFlags.SentenceStart); i++)
        {
            if (_at.Tokens[i].Kind == TokenKind.Comma || _at.Has(i, NounTraits.Verb))
            {
                return false;
            }

            if (_at.Has(i, NounTraits.Role | NounTraits.Source) || _at.Is(i, ListMask.HumanNoun | ListMask.RelativePronoun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the referee, Ms K. Lunn, …": a noun for a person with its article, set off on both sides.</summary>
    private bool HasRoleBefore(in NameRun run)
    {
        var noun = run.First - 2;
        return noun > 0 && _at.Tokens[run.First - 1].Kind == TokenKind.Comma && _at.Tokens[run.End].Kind is TokenKind.Comma or TokenKind.Period or TokenKind.CloseQuote
            && (_at.Has(noun, NounTraits.Role | NounTraits.Source) || _at.Is(noun, ListMask.HumanNoun) || tree.Is(noun, WordList.PersonNoun))
            && (tree.Is(noun - 1, WordList.Determiner) || _at.Tokens[noun - 1].Has(TokenFlags.Possessive));
    }

    /// <summary>One past the first sentence of the body.</summary>
    private static int LeadEnd(StoryTree tree)
    {
        foreach (ref readonly var block in tree.Blocks)
        {
            if (block.Role == BlockRole.Body)
            {
                return tree.Sentences[block.FirstSentence].EndToken;
            }
        }

        return 0;
    }
}
