using System.Collections.Immutable;
using System.Globalization;
using CopyLint.Analysis;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Names;

/// <summary>The names of a story that another story may write differently.</summary>
public static class WrittenNames
{
    private const int LongestParticle = 3;

    /// <param name="classes">The classes of variants to look at.</param>
    public static WrittenName[]? Collect(StoryContext story, ImmutableArray<string> classes)
    {
        var names = new List<WrittenName>();
        AddListed(story, classes, names);
        AddPeople(story, names);
        return names.Count == 0 ? null : [.. names];
    }

    private static void AddListed(StoryContext story, ImmutableArray<string> classes, List<WrittenName> names)
    {
        var table = story.Tree.Lexicon.Variants;
        foreach (ref readonly var mention in story.Model.Variants.Mentions)
        {
            if (mention.Number >= 0 && classes.Contains(table.ClassOf(mention.Set)) && !story.Model.IsQuoted(mention.Span) && !IsOfHeadline(story, mention.Span)
                && !story.Options.HouseWords.Covers(story.Tree, mention.Span))
            {
                Add(names, mention.Span, table.NameOf(mention.Set), mention.Number.ToString(CultureInfo.InvariantCulture), isListed: true);
            }
        }
    }

    /// <summary>Headlines have "US" where the text has "U.S.".</summary>
    private static bool IsOfHeadline(StoryContext story, TextSpan name) =>
        story.Model.RoleAt(name.Start) == BlockRole.Headline && !story.Tree.Text.AsSpan(name.Start, name.Length).ContainsAnyInRange('a', 'z');

    /// <summary>A person named in full twice over: under the surname the other names, under the other names the surname.</summary>
    private static void AddPeople(StoryContext story, List<WrittenName> names)
    {
        foreach (ref readonly var person in story.Model.People)
        {
            var first = FirstNameOf(story, person.First, person.Surname.Start);
            if (first < 0 || story.Model.IsQuoted(person.Span) || story.Options.HouseWords.Covers(story.Tree, person.Span))
            {
                continue;
            }

            var name = WithoutPossessive(story, person.Surname);
            var span = TextSpan.FromBounds(story.Tree.Tokens[first].Start, name.End);
            var given = Fold.Word(story.Tree.TextOf(first));
            var surname = Fold.Word(story.Tree.TextOf(name));
            Add(names, span, $"~ {surname}", given, isListed: false);
            Add(names, span, $"{given} ~", surname, isListed: false);
        }
    }

    private static TextSpan WithoutPossessive(StoryContext story, TextSpan name)
    {
        var text = Fold.Word(story.Tree.TextOf(name));
        return new TextSpan(name.Start, name.Length - (text.EndsWith("'s", StringComparison.Ordinal) ? 2 : text.EndsWith('\'') ? 1 : 0));
    }

    /// <summary>The one capitalized word right before the surname or before its "al-", if it is no title, or -1.</summary>
    private static int FirstNameOf(StoryContext story, int from, int surname)
    {
        var tree = story.Tree;
        var token = tree.TokenAt(surname) - 1;
        token -= token > from + 1 && tree.Tokens[token].Kind == TokenKind.Hyphen && tree.Tokens[token - 1].Length <= LongestParticle ? 2 : 0;
        return token >= from && tree.Tokens[token].IsWord && tree.Tokens[token].IsCapitalized && tree.Tokens[token].Length > 2
            && !tree.Is(token, WordList.RoleTitle) && !tree.Is(token, WordList.CourtesyTitle) && !tree.Is(token, WordList.HumanNoun)
            ? token
            : -1;
    }

    private static void Add(List<WrittenName> names, TextSpan span, string thing, string form, bool isListed)
    {
        var isFirst = true;
        foreach (var name in names)
        {
            if (name.Thing == thing && name.Form == form)
            {
                return;
            }

            isFirst &= name.Thing != thing;
        }

        names.Add(new WrittenName(span, thing, form, isListed, isFirst));
    }
}
