using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CopyLint.Analysis;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Names;

/// <summary>The names of a story that another story may write differently.</summary>
public static class WrittenNames
{
    private const int LongestParticle = 3;

    // By what a thing is known.
    private const ulong Variants = 1UL << 32;
    private const ulong Surname = 2UL << 32;
    private const ulong GivenName = 3UL << 32;

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
                Add(names, mention.Span, Variants | NumberOf(table.NameOf(mention.Set)), (ulong)mention.Number, mention.Span, isListed: true);
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
            var given = story.Tree.Tokens[first].Span;
            var span = TextSpan.FromBounds(given.Start, name.End);
            var (givenNumber, surnameNumber) = (NumberOf(story.Tree.TextOf(first)), NumberOf(story.Tree.TextOf(name)));
            Add(names, span, Surname | surnameNumber, givenNumber, given, isListed: false);
            Add(names, span, GivenName | givenNumber, surnameNumber, name, isListed: false);
        }
    }

    private static ulong NumberOf(ReadOnlySpan<char> word) => (uint)WordNumber.OfText(word);

    private static TextSpan WithoutPossessive(StoryContext story, TextSpan name)
    {
        var text = story.Tree.TextOf(name);
        var end = text.Length > 1 && Fold.Char(text[^1]) == 's' && Fold.Char(text[^2]) == '\'' ? 2 : text.Length > 0 && Fold.Char(text[^1]) == '\'' ? 1 : 0;
        return new TextSpan(name.Start, name.Length - end);
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

    private static void Add(List<WrittenName> names, TextSpan span, ulong thing, ulong form, TextSpan formSpan, bool isListed)
    {
        var isFirst = true;
        foreach (ref readonly var name in CollectionsMarshal.AsSpan(names))
        {
            if (name.Thing == thing && name.Form == form)
            {
                return;
            }

            isFirst &= name.Thing != thing;
        }

        names.Add(new WrittenName(span, thing, form, formSpan, isListed, isFirst));
    }
}
