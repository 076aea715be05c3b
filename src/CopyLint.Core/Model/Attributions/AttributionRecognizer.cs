using System.Runtime.CompilerServices;
using CopyLint.Model.Sources;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Attributions;

/// <summary>Finds who says what, from reporting verbs.</summary>
internal static class AttributionRecognizer
{
    /// <summary>How many sources are gone by before they are searched.</summary>
    private const int MostSteps = 4;

    public static void Recognize(StoryModel model, Table<Attribution> elements)
    {
        var tree = model.Tree;
        var tokens = tree.Tokens;
        var sources = model.Sources;
        var at = 0;
        foreach (ref readonly var utterance in model.Speech.Utterances)
        {
            var source = utterance.Speaker.IsNone ? -1 : IndexOf(sources, utterance.Speaker.First, ref at);
            var isApart = source < 0 || utterance.Has(UtteranceTraits.Shared);
            var first = isApart ? utterance.Verb : Math.Min(sources[source].First, utterance.Verb);
            var end = isApart ? utterance.VerbEnd : Math.Max(sources[source].End, utterance.VerbEnd);
            elements.Add(new Attribution(
                Spans.Over(tokens, first, end), first, end, Spans.Over(tokens, utterance.Verb, utterance.VerbEnd), source, utterance.Form,
                utterance.Has(UtteranceTraits.Negated), utterance.Has(UtteranceTraits.Inverted), -1));
        }

        if (!AreOrdered(elements.Items))
        {
            elements.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End.CompareTo(b.End));
        }

        MarkRepeats(tree, sources, elements);
    }

    /// <summary>Whether each begins behind the one before it, as most do that stand in the order of their verbs.</summary>
    private static bool AreOrdered(ReadOnlySpan<Attribution> elements)
    {
        var (before, isOrdered) = (-1, true);
        foreach (ref readonly var element in elements)
        {
            isOrdered &= element.First > before;
            before = element.First;
        }

        return isOrdered;
    }

    /// <param name="at">Where the speaker before stood among the sources: the next is mostly one of the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IndexOf(ReadOnlySpan<Source> sources, int first, ref int at)
    {
        // How many it is nobody can guess: all of these are counted.
        var before = 0;
        foreach (ref readonly var source in sources.Slice(at, Math.Min(MostSteps, sources.Length - at)))
        {
            before += Convert.ToInt32(source.First < first);
        }

        at += before;
        if ((at < sources.Length && sources[at].First < first) || (at > 0 && sources[at - 1].First >= first))
        {
            at = sources.CountBefore(first, static (source, token) => source.First < token);
        }

        var found = at;
        while (found < sources.Length && sources[found].First == first && sources[found].Utterance < 0)
        {
            found++;
        }

        return found < sources.Length && sources[found].First == first ? found : -1;
    }

    /// <summary>"Police said the man fled, police said.": the second closes the sentence that the first opened.</summary>
    private static void MarkRepeats(StoryTree tree, ReadOnlySpan<Source> sources, Table<Attribution> elements)
    {
        for (var i = 1; i < elements.Count; i++)
        {
            ref readonly var later = ref elements[i];
            ref readonly var earlier = ref elements[i - 1];
            if (((later.Source | earlier.Source) >= 0 & later.Source != earlier.Source & IsClosing(tree, later))
                && tree.IsSameWord(sources[later.Source].Head, sources[earlier.Source].Head) && IsOneStatement(tree, earlier.End, later.First))
            {
                elements[i] = later with { Repeats = i - 1 };
            }
        }
    }

    /// <summary>Whether it stands between a comma and a full stop. The first token of the story stands before itself, and is no comma.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsClosing(StoryTree tree, in Attribution attribution)
    {
        const int Ends = 1 << (int)TokenKind.Period | 1 << (int)TokenKind.EndOfText;
        var tokens = tree.Tokens;
        return tokens[Math.Max(0, attribution.First - 1)].Kind == TokenKind.Comma & (Ends >> (int)tokens[attribution.End].Kind & 1) != 0;
    }

    private static bool IsOneStatement(StoryTree tree, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tree.Tokens[i].Has(TokenFlags.SentenceStart)
                || tree.Tokens[i].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote or TokenKind.StraightQuote or TokenKind.Semicolon)
            {
                return false;
            }
        }

        return first < end;
    }
}
