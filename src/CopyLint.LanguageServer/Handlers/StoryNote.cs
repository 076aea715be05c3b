using System.Globalization;
using CopyLint.Model;
using CopyLint.Model.Hedges;
using CopyLint.Model.Sources;
using CopyLint.Rules.Kinds;
using CopyLint.Syntax;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>What a desk wants to know of a story before it reads it: how long it is, and what it rests on.</summary>
internal static class StoryNote
{
    /// <summary>The story itself, without what stands around it.</summary>
    private static readonly BlockRoles s_body = BlockRoles.Of(BlockRole.Body).With(BlockRole.ListItem).With(BlockRole.Table);

    /// <returns>"412 words · 5 named sources · 1 unconfirmed claim", without the figures that are zero; null where all are.</returns>
    public static string? Of(StoryModel model)
    {
        var (named, unnamed) = Speakers(model);
        (int Count, string What)[] figures = [(Words(model), "word"), (named, "named source"), (unnamed, "unnamed source"), (Unconfirmed(model), "unconfirmed claim")];
        var told = figures.Where(figure => figure.Count > 0)
            .Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Count:N0} {figure.What}{(figure.Count == 1 ? "" : "s")}")).ToArray();
        return told.Length == 0 ? null : string.Join(" · ", told);
    }

    private static int Words(StoryModel model)
    {
        var words = 0;
        foreach (ref readonly var block in model.Tree.Blocks)
        {
            words += s_body.Contains(block.Role) ? model.WordCount(block.Span) : 0;
        }

        return words;
    }

    /// <summary>Who speaks in the story, each once: those of whom readers can tell who they are, and those of whom they cannot.</summary>
    private static (int Named, int Unnamed) Speakers(StoryModel model)
    {
        var (named, unnamed) = (0, 0);
        var sources = model.Sources;
        var (firsts, isCounted) = (new int[sources.Length], new bool[sources.Length]);
        for (var i = 0; i < sources.Length; i++)
        {
            var first = firsts[i] = FirstOf(model, i, firsts);
            if (first < 0 || isCounted[first] || sources[i].Utterance < 0 || !s_body.Contains(model.RoleAt(sources[i].Span.Start)))
            {
                continue;
            }

            isCounted[first] = true;
            var number = Math.Max(1, SourceNumber.Of(model, sources[first]));
            named += sources[first].IsNamed ? number : 0;
            unnamed += sources[first].IsAnonymous ? number : 0;
        }

        return (named, unnamed);
    }

    /// <summary>The first mention of a source; -1 of a name that came before with its first name, and so is counted already.</summary>
    private static int FirstOf(StoryModel model, int index, ReadOnlySpan<int> firsts)
    {
        ref readonly var source = ref model.Sources[index];
        if (source.Introduction >= 0 && source.Introduction < index)
        {
            return IsTakenUp(source, model.Sources[source.Introduction]) ? firsts[source.Introduction] : index;
        }

        return source.Kind == SourceKind.Person && !source.Has(SourceTraits.FirstMention) && !IsFullName(model, source) ? -1 : index;
    }

    /// <summary>"the official", "sources" and "the mayor" come back; "a spokesman for the army" is another one than that of the hospital.</summary>
    private static bool IsTakenUp(in Source source, in Source earlier) => source.Kind == earlier.Kind
        ? source.IsDefinite || source.End == source.Head + 1
        : source.IsDefinite && (source.IsAnonymous || source.Kind is SourceKind.Spokesman or SourceKind.Role);

    private static bool IsFullName(StoryModel model, in Source source)
    {
        var within = model.Within(ElementKind.Person, source.Span);
        for (var i = within.A; i < within.B; i++)
        {
            if (model.People[i].IsFullName)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sentences that say themselves that what they tell is not confirmed, outside of what others are quoted with.</summary>
    private static int Unconfirmed(StoryModel model)
    {
        var (count, last) = (0, -1);
        foreach (ref readonly var hedge in model.Hedges)
        {
            var sentence = model.SentenceAt(hedge.Span.Start);
            if (sentence != last && IsUnconfirmed(hedge) && s_body.Contains(model.RoleAt(hedge.Span.Start)) && !model.IsQuoted(hedge.Span))
            {
                (count, last) = (count + 1, sentence);
            }
        }

        return count;
    }

    private static bool IsUnconfirmed(in Hedge hedge) => !hedge.IsNegated
        && hedge.Kind is HedgeKind.Hearsay or HedgeKind.Allegation or HedgeKind.Agentless or HedgeKind.Rumor or HedgeKind.Unverified or HedgeKind.CheckFailed;
}
