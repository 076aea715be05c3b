using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>Two passes over a story's names: the first reads them and gathers what each word is, the second decides who is a person.</summary>
/// <param name="runs">Gets the runs of capitalized words.</param>
internal readonly ref struct PersonScan(StoryTree tree, NounMap nouns, WordMap evidence, Table<CapitalRun> runs)
{
    /// <summary>How far behind the verb a speaking body names itself.</summary>
    private const int FarthestSelf = 14;

    /// <summary>How many people before it a name is held against, so that time stays linear.</summary>
    private const int MostIntroduced = 200;

    private readonly int _leadEnd = LeadEnd(tree);

    /// <summary>Reads the runs, and notes for each capitalized word how it is used in the whole story.</summary>
    public void Gather()
    {
        runs.Clear();
        var reader = new NameRunReader(tree, nouns);
        var tokens = tree.Tokens;
        for (var i = 0; i < tokens.Length - 1; i++)
        {
            if (!tokens[i].IsCapitalized || !reader.IsOpening(i))
            {
                continue;
            }

            var run = reader.Read(i, out var end);
            runs.Add(new CapitalRun(i, end, run));
            if (end - i == 1)
            {
                Note(i, tokens[i].Has(TokenFlags.SentenceStart) ? UseOf(i) : UseOf(i) | NameEvidence.Inside);
            }
            else
            {
                NoteRun(i, end, run.IsBody ? NameEvidence.Longer | NameEvidence.Body : NameEvidence.Longer);
            }

            i = end - 1;
        }
    }

    /// <summary>Adds the people, in the order of the text.</summary>
    public void Collect(Table<Person> people)
    {
        var block = 0;
        foreach (ref readonly var run in runs.Items)
        {
            while (tree.Blocks[block].EndToken <= run.First)
            {
                block++;
            }

            if (!run.Name.IsNone)
            {
                Add(run.Name, tree.Blocks[block].Role, people);
            }

            if (run.End - run.First == 1 && tree.Blocks[block].Role == BlockRole.Body)
            {
                Note(run.First, NameEvidence.Seen);
            }
        }
    }

    private void NoteRun(int first, int end, NameEvidence use)
    {
        for (var i = first; i < end; i++)
        {
            if (tree.Tokens[i].IsWord)
            {
                Note(i, use);
            }
        }
    }

    private void Note(int token, NameEvidence use) => evidence.At(NameWords.KeyOf(tree, token)) |= (int)use;

    private NameEvidence UseOf(int i)
    {
        var before = i > 0 && !tree.Tokens[i].Has(TokenFlags.SentenceStart) ? i - 1 : -1;
        if (before >= 0 && (tree.Is(before, WordList.PointingWord) || (tree.Is(before, WordList.Preposition) && tree.TextOf(before) is "in" or "at" or "into" or "across" or "near")))
        {
            return NameEvidence.Body;
        }

        var next = i + 1;
        if (IsNounOfBody(next) || (before >= 0 && !tree.Tokens[before].IsCapitalized && tree.Is(before, WordList.OrganizationWord)))
        {
            return NameEvidence.Body;
        }

        if (tree.Tokens[next].Kind == TokenKind.Hyphen && !tree.Tokens[next].IsSpaceBefore)
        {
            return NameEvidence.Body;
        }

        if (tree.Tokens[next].Kind == TokenKind.Comma)
        {
            return tree.Is(next + 1, WordList.RelativePronoun) ? tree.TextOf(next + 1) is "who" or "whose" ? NameEvidence.Person : NameEvidence.Body : NameEvidence.None;
        }

        if (!nouns.Has(next, NounTraits.Verb))
        {
            return tree.Is(next, WordList.Auxiliary) && tree.TextOf(next) is "are" or "have" or "were" ? NameEvidence.Body : NameEvidence.None;
        }

        var said = tree.Is(next + 1, WordList.RelativePronoun) ? next + 2 : next + 1;
        return tree.Is(said, WordList.SingularPronoun) ? NameEvidence.Person : SpeaksOfItself(said) ? NameEvidence.Body : NameEvidence.None;
    }

    /// <summary>"Yelvo said it …", "Yelvo said customers of the firm …".</summary>
    private bool SpeaksOfItself(int first)
    {
        for (var i = first; i < Math.Min(first + FarthestSelf, tree.Tokens.Length) && !tree.Tokens[i].Has(TokenFlags.SentenceStart); i++)
        {
            if (tree.Is(i, WordList.NeuterPronoun) && (i == first || tree.Is(i - 1, WordList.PointingWord)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Yelvo shares", "Yelvo chief executive": a body's name stands before such nouns.</summary>
    private bool IsNounOfBody(int i) =>
        tree.Tokens[i].IsWord && !tree.Tokens[i].IsCapitalized && !tree.Tokens[i].Has(TokenFlags.SentenceStart)
        && (tree.Is(i, WordList.OrganizationWord) || tree.Is(i, WordList.HumanNoun) || nouns.Has(i, NounTraits.Role | NounTraits.Source))
        && !nouns.Has(i, NounTraits.Verb);

    private void Add(in NameRun run, BlockRole role, Table<Person> people)
    {
        var key = NameWords.KeyOf(tree, run.Surname);
        var known = evidence.Get(key, 0);
        var isIntroducing = (run.Words > 1 || run.Title == NameTitle.Role || HasRoleBehind(run.End) || HasRoleBefore(run) || NameWords.IsBehindNickname(tree, run.First)) && role != BlockRole.Headline;
        if (isIntroducing)
        {
            Introduce(run, people.Count);
            known = evidence.Get(key, 0);
        }

        var isSpeaker = IsSpeaker(run);
        if (!IsPerson(run, known, isSpeaker, people))
        {
            return;
        }

        people.Add(new Person(
            tree.SpanOf(run.First, run.End), tree.Tokens[run.Surname].Span, run.First, run.End, known / (int)NameEvidence.Introduced - 1, run.Title, isSpeaker,
            (known & (int)NameEvidence.Mentioned) == 0, run.Words > 1, -1));
        if (role != BlockRole.Headline)
        {
            evidence.Set(key, known | (int)NameEvidence.Mentioned);
        }
    }

    /// <summary>Every word of a longer name is introduced with it: the copy may go on with any of them.</summary>
    private void Introduce(in NameRun run, int person)
    {
        for (var i = run.First; i < run.End; i++)
        {
            if (!tree.Tokens[i].IsWord)
            {
                continue;
            }

            ref var known = ref evidence.At(NameWords.KeyOf(tree, i));
            if (known < (int)NameEvidence.Introduced)
            {
                known += (person + 1) * (int)NameEvidence.Introduced;
            }
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
    private bool IsBehindStatement(in NameRun run) => run.First > 1 && tree.Tokens[run.First - 1].Kind == TokenKind.Comma && tree.Tokens[run.First - 2].IsWord
        && (tree.Tokens[run.End + 1].Kind is TokenKind.Period or TokenKind.Comma or TokenKind.EndOfText || tree.Is(run.End + 1, WordList.FunctionWord));

    private bool IsInLead(int token) => token < _leadEnd;

    /// <summary>"Reporters Without Borders said": a capitalized small word before it makes it a part of a name.</summary>
    private bool IsInsideLongerName(in NameRun run) =>
        run.First > 0 && !tree.Tokens[run.First].Has(TokenFlags.SentenceStart) && tree.Tokens[run.First - 1].IsWord
        && (tree.Tokens[run.First - 1].IsCapitalized && !tree.Tokens[run.First - 1].Has(TokenFlags.SentenceStart)
            || tree.Is(run.First - 1, WordList.Preposition) || tree.Is(run.First - 1, WordList.Determiner)
            || (tree.Is(run.First - 1, WordList.Conjunction) && run.First > 1 && tree.Tokens[run.First - 2].IsCapitalized));

    private bool IsSpeaker(in NameRun run) =>
        nouns.Has(run.End, NounTraits.Verb)
        || (run.First > 0 && nouns.Has(run.First - 1, NounTraits.Verb) && !tree.Tokens[run.First].Has(TokenFlags.SentenceStart)
            && tree.Tokens[run.End].Kind is TokenKind.Period or TokenKind.Comma or TokenKind.EndOfText && run.First > 1
            && tree.Tokens[run.First - 2].Kind is TokenKind.Comma or TokenKind.CloseQuote or TokenKind.StraightQuote);

    private bool IsFollowedByAge(int end) =>
        tree.Tokens[end].Kind == TokenKind.Comma && tree.Tokens[end + 1].Kind == TokenKind.Number && tree.Tokens[end + 1].Length == 2;

    /// <summary>"Okafor, a fellow at …", "Lee, the group's director", "Khan, spokesman for".</summary>
    private bool HasRoleBehind(int end)
    {
        if (tree.Tokens[end].Kind != TokenKind.Comma)
        {
            return false;
        }

        for (var i = end + 1; i < Math.Min(end + 9, tree.Tokens.Length) && !tree.Tokens[i].Has(TokenFlags.SentenceStart); i++)
        {
            if (tree.Tokens[i].Kind == TokenKind.Comma || nouns.Has(i, NounTraits.Verb))
            {
                return false;
            }

            if (nouns.Has(i, NounTraits.Role | NounTraits.Source) || tree.Is(i, WordList.HumanNoun) || tree.Is(i, WordList.RelativePronoun))
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
        return noun > 0 && tree.Tokens[run.First - 1].Kind == TokenKind.Comma && tree.Tokens[run.End].Kind is TokenKind.Comma or TokenKind.Period or TokenKind.CloseQuote
            && (nouns.Has(noun, NounTraits.Role | NounTraits.Source) || tree.Is(noun, WordList.HumanNoun) || tree.Is(noun, WordList.PersonNoun))
            && (tree.Is(noun - 1, WordList.Determiner) || tree.Tokens[noun - 1].Has(TokenFlags.Possessive));
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
