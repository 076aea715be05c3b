using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.People;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Figures;

/// <summary>Whose age a figure is: "Ines Halloran, 43", "Halloran, a 43-year-old broker", "Halloran has died at 43", "Halloran is dead. She was 43."</summary>
internal static class FigureOwner
{
    private static readonly string[] s_deaths = ["dies", "died", "dead"];

    /// <summary>Given name and surname where the story has both; empty where the copy does not say whose age it is.</summary>
    public static TextSpan Of(StoryContext story, in Quantity age, TextSpan sentence)
    {
        var tree = story.Tree;
        var at = age.NumberFirst - 1;
        if (at < 0)
        {
            return default;
        }

        if (tree.IsWord(at, "at") || tree.IsWord(at, "aged"))
        {
            return at > 0 && tree.IsOneOf(at - 1, s_deaths) ? NameOf(story, LastIn(story, TextSpan.FromBounds(sentence.Start, age.Span.Start))) : default;
        }

        if (tree.Is(at, WordList.BeForm) && at > 0 && tree.Is(at - 1, WordList.SingularPronoun) && tree.Tokens[at - 1].Has(TokenFlags.SentenceStart))
        {
            return NameOf(story, OnlyOneBefore(story, sentence));
        }

        at -= tree.IsWord(at, "a") || tree.IsWord(at, "an") ? 1 : 0;
        return at >= 0 && tree.Tokens[at].Kind is TokenKind.Comma or TokenKind.OpenBracket ? NameOf(story, EndingAt(story, at, sentence)) : default;
    }

    /// <summary>Adds the stems of surname and given name.</summary>
    public static NumberRange AddNames(StoryTree tree, FigureTables tables, TextSpan owner)
    {
        var first = tables.Numbers.Count;
        if (!owner.IsEmpty)
        {
            tables.Numbers.Add(tables.StemOf(tree, tree.TokenAt(owner.End) - 1));
            tables.Numbers.Add(tables.StemOf(tree, tree.TokenAt(owner.Start)));
        }

        return tables.From(first);
    }

    /// <summary>Whether two owners are one person, of whose names one may be misspelt.</summary>
    public static bool AreOne(in FigurePlace left, in FigurePlace right)
    {
        var first = TextOf(left);
        var second = TextOf(right);
        return (Fold.Equal(GivenOf(first), GivenOf(second)) && AreAlike(SurnameOf(first), SurnameOf(second)))
            || (Fold.Equal(SurnameOf(first), SurnameOf(second)) && AreAlike(GivenOf(first), GivenOf(second)));
    }

    private static ReadOnlySpan<char> TextOf(in FigurePlace place) => place.Story.Text.AsSpan(place.Figure.Owner.Start, place.Figure.Owner.Length);

    /// <summary>A name may stand over a line end.</summary>
    private static ReadOnlySpan<char> GivenOf(ReadOnlySpan<char> name)
    {
        var end = 0;
        while (end < name.Length && !char.IsWhiteSpace(name[end]))
        {
            end++;
        }

        return name[..end];
    }

    private static ReadOnlySpan<char> SurnameOf(ReadOnlySpan<char> name)
    {
        var start = name.Length;
        while (start > 0 && !char.IsWhiteSpace(name[start - 1]))
        {
            start--;
        }

        return name[start..];
    }

    private static bool AreAlike(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Fold.Equal(left, right) || EditDistance.IsSlip(left, right);

    private static int EndingAt(StoryContext story, int token, TextSpan sentence)
    {
        var people = story.Model.Within(ElementKind.Person, sentence);
        for (var p = people.A; p < people.B; p++)
        {
            if (story.Model.People[p].End == token)
            {
                return p;
            }
        }

        return -1;
    }

    private static int LastIn(StoryContext story, TextSpan span)
    {
        var people = story.Model.Within(ElementKind.Person, span);
        return people.B > people.A ? people.B - 1 : -1;
    }

    /// <summary>The one person in the sentence before.</summary>
    private static int OnlyOneBefore(StoryContext story, TextSpan sentence)
    {
        var before = story.Model.SentenceAt(sentence.Start) - 1;
        if (before < 0)
        {
            return -1;
        }

        var people = story.Model.Within(ElementKind.Person, story.Tree.Sentences[before].Span);
        return people.B == people.A + 1 ? people.A : -1;
    }

    /// <summary>From the one given name right before the surname to the surname, as they stand where the person is named in full.</summary>
    private static TextSpan NameOf(StoryContext story, int person)
    {
        if (person < 0)
        {
            return default;
        }

        var people = story.Model.People;
        person = people[person].IsFullName ? person : people[person].FullName;
        if (person < 0)
        {
            return default;
        }

        var given = story.Tree.TokenAt(people[person].Surname.Start) - 1;
        return given >= people[person].First && story.Tree.Tokens[given].IsCapitalized && story.Tree.Tokens[given + 1].IsSpaceBefore
            ? TextSpan.FromBounds(story.Tree.Tokens[given].Start, people[person].Surname.End)
            : default;
    }
}
