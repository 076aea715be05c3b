using System.Runtime.CompilerServices;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>The second pass over a story's names: decides who is a person.</summary>
/// <param name="found">What the first pass has found.</param>
internal readonly ref struct PersonScan(StoryModel model, NounMap nouns, PersonRecognizer found)
{
    /// <summary>How many people before it a name is held against, so that time stays linear.</summary>
    private const int MostIntroduced = 200;

    private readonly StoryTree _tree = model.Tree;
    private readonly CapitalWords _capitals = model.Capitals;
    private readonly NameNeighbors _neighbors = new(model.Tree, nouns);
    private readonly int _leadEnd = LeadEnd(model.Tree);

    /// <summary>Adds the people, in the order of the text.</summary>
    public void Collect(Table<Person> people)
    {
        var runs = found.Runs;
        for (var i = 0; i < runs.Count; i++)
        {
            ref var run = ref runs[i];
            run.People = people.Count;
            if (run.Name.IsNobody)
            {
                continue;
            }

            var introduction = found.Names[run.Surname].Introduction - 1;
            var isIntroduced = introduction >= 0 & introduction <= i;
            if (IsPerson(run, isIntroduced, people))
            {
                Add(run, isIntroduced ? runs[introduction].People : -1, people);
            }
        }
    }

    private void Add(in CapitalRun run, int introduction, Table<Person> people)
    {
        ref readonly var name = ref run.Name;
        ref var known = ref found.Names[run.Surname];
        var isFirst = (known.Evidence & NameEvidence.Mentioned) == 0;
        people.Add(new Person(
            Spans.Over(_tree.Tokens, name.First, name.End), _tree.Tokens[name.Surname].Span, name.First, name.End, introduction, name.Title, run.IsSpeaker, isFirst, name.Words > 1, -1));
        found.Surnames.Add(run.Surname);
        known.Evidence |= run.Role != BlockRole.Headline ? NameEvidence.Mentioned : NameEvidence.None;
        if (known.FullName == 0 && name.Words > 1 && run.Role == BlockRole.Body)
        {
            known.FullName = people.Count;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsPerson(in CapitalRun run, bool isIntroduced, Table<Person> people)
    {
        ref readonly var name = ref run.Name;
        if (name.Title != NameTitle.None & !(name.IsBody & name.Words == 1))
        {
            return true;
        }

        if (name.IsBody)
        {
            return false;
        }

        if (name.Words > 1)
        {
            return (name.HasGivenName | run.IsSpeaker) || _neighbors.IsAgeBehind(name.End) || _neighbors.IsRoleBehind(name.End);
        }

        return isIntroduced ? (EvidenceOf(run.Surname) & NameEvidence.Body) == 0 : run.IsSpeaker && IsLoneSurname(run, people);
    }

    /// <summary>
    /// A single capitalized word that speaks, and nothing in the story says that it is a body or a place. A body is named
    /// before it speaks, unless it opens the story: so the word is new here, or something else shows a person. A word
    /// that only ever opens sentences may be any word ("Teammates said he …"), unless it looks like a slip in the name of somebody introduced.
    /// </summary>
    private bool IsLoneSurname(in CapitalRun run, Table<Person> people)
    {
        ref readonly var name = ref run.Name;
        var known = EvidenceOf(run.Surname);
        var isInside = (known & NameEvidence.Inside) != 0;
        var isPerson = (known & NameEvidence.Person) != 0 && (isInside || !NounPhraseClassifier.LooksPlural(_tree.TextOf(name.Surname)));
        return (known & (NameEvidence.Body | NameEvidence.Longer)) == 0 && name.End - name.First == 1
            && (isPerson || (isInside && !IsSeenBefore(run) && name.First >= _leadEnd && !_neighbors.IsStatementBefore(name)) || IsSlip(name.Surname, people))
            && NameWords.MayBeSurname(_tree, nouns, name.Surname) && !_neighbors.IsNameBefore(name);
    }

    /// <summary>Whether the word has stood alone in the body before.</summary>
    private bool IsSeenBefore(in CapitalRun run) => FirstAlone(run.Surname) is > 0 and var alone && alone - 1 < run.Name.First;

    private int FirstAlone(int number)
    {
        ref var known = ref found.Names[number];
        if ((known.Evidence & NameEvidence.Sought) != 0)
        {
            return known.Alone;
        }

        known.Evidence |= NameEvidence.Sought;
        for (var word = _capitals.LatestOf(number); word >= 0; word = _capitals.All[word].Earlier)
        {
            var token = _capitals.All[word].Token;
            known.Alone = found.Uses[word] == NameEvidence.Alone && _tree.Blocks[_tree.BlockOf(token)].Role == BlockRole.Body ? token + 1 : known.Alone;
        }

        return known.Alone;
    }

    private bool IsSlip(int surname, Table<Person> people)
    {
        for (var i = people.Count - 1; i >= Math.Max(0, people.Count - MostIntroduced); i--)
        {
            if (people[i].IsFullName && NameWords.IsSlip(_tree.TextOf(surname), _tree.TextOf(people[i].Surname)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How a word is used in the whole story: looked at only when it matters.</summary>
    private NameEvidence EvidenceOf(int number)
    {
        ref var known = ref found.Names[number];
        if ((known.Evidence & NameEvidence.Complete) != 0)
        {
            return known.Evidence;
        }

        var use = new NameUse(_tree, nouns);
        for (var word = _capitals.LatestOf(number); word >= 0; word = _capitals.All[word].Earlier)
        {
            known.Evidence |= found.Uses[word] == NameEvidence.Alone ? use.Of(_capitals.All[word].Token) : NameEvidence.None;
        }

        return known.Evidence |= NameEvidence.Complete;
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
