using System.Runtime.CompilerServices;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model.Sources;

/// <summary>Finds the sources of attributions, and other source nouns.</summary>
internal static class SourceRecognizer
{
    private const int Nouns =
        1 << (int)SourceKind.Official | 1 << (int)SourceKind.Bare | 1 << (int)SourceKind.Spokesman | 1 << (int)SourceKind.People | 1 << (int)SourceKind.Professional;

    public static void Recognize(StoryModel model, Table<Source> elements)
    {
        var tree = model.Tree;
        var speech = model.Speech;
        var all = speech.Sources;
        all.Clear();
        AddSpeakers(tree, speech, all);
        var speakers = all.Count;
        AddMentions(model, speech, all);
        Join(all.Items, speakers, elements);
        new SourceLinker(tree, speech).Link(elements);
    }

    private static void AddSpeakers(StoryTree tree, SpeechScan speech, Table<Source> elements)
    {
        var utterances = speech.Utterances;
        for (var u = 0; u < utterances.Length; u++)
        {
            var speaker = utterances[u].Speaker;
            if (speaker.IsNone || utterances[u].Has(UtteranceTraits.Shared) || speech.Nouns.Has(speaker.Head, NounTraits.Claimed))
            {
                continue;
            }

            speech.Nouns.Claim(speaker.Head);
            elements.Add(new Source(
                Spans.Over(tree.Tokens, speaker.First, speaker.End), speaker.First, speaker.End, speaker.Head, speaker.Kind, speaker.Traits, u, -1));
        }
    }

    private static void AddMentions(StoryModel model, SpeechScan speech, Table<Source> elements)
    {
        var tree = model.Tree;
        var reader = new NounPhraseReader(tree, speech.Nouns);
        var sentence = new SentenceBounds(tree);
        var cues = tree.Cues;
        foreach (var i in model.CueFinder.In(CueGroup.SourceNoun))
        {
            ref readonly var cue = ref cues[i];
            if (speech.Nouns.Has(cue.End - 1, NounTraits.Claimed) || !IsNoun(tree, cue))
            {
                continue;
            }

            sentence.MoveTo(cue.First);
            var phrase = reader.EndingAt(cue.End - 1, sentence.First);
            if ((Nouns >> (int)phrase.Kind & 1) != 0)
            {
                elements.Add(new Source(
                    Spans.Over(tree.Tokens, phrase.First, phrase.End), phrase.First, phrase.End, phrase.Head, phrase.Kind, phrase.Traits, -1, -1));
            }
        }
    }

    /// <summary>Puts the mentions among the speakers. Both mostly stand in the order of the text; which of the two comes next nobody can guess.</summary>
    /// <param name="all">So many speakers, and behind them the mentions.</param>
    private static void Join(ReadOnlySpan<Source> all, int speakers, Table<Source> elements)
    {
        var ordered = elements.Resized(all.Length);
        if (!AreOrdered(all[..speakers]) || !AreOrdered(all[speakers..]))
        {
            all.CopyTo(ordered);
            elements.Sort(static (left, right) => PlaceOf(left).CompareTo(PlaceOf(right)));
            return;
        }

        var (speaker, mention) = (0, speakers);
        while (speaker < speakers && mention < all.Length)
        {
            var isMention = Convert.ToInt32(PlaceOf(all[mention]) < PlaceOf(all[speaker]));
            ordered[speaker + mention - speakers] = all[speaker + ((mention - speaker) & -isMention)];
            mention += isMention;
            speaker += 1 - isMention;
        }

        all[speaker..speakers].CopyTo(ordered[(speaker + mention - speakers)..]);
        all[mention..].CopyTo(ordered[mention..]);
    }

    private static bool AreOrdered(ReadOnlySpan<Source> sources)
    {
        var isOrdered = true;
        for (var i = 1; i < sources.Length; i++)
        {
            isOrdered &= PlaceOf(sources[i - 1]) <= PlaceOf(sources[i]);
        }

        return isOrdered;
    }

    /// <summary>The first token, and of equals the end: what sources are ordered by, without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long PlaceOf(in Source source) => (long)source.First << 32 | (uint)source.End;

    /// <summary>"source of revenue", "source code", "the official Xinhua agency", "an official statement" name nobody.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNoun(StoryTree tree, in Cue cue)
    {
        ref readonly var next = ref tree.Tokens[cue.End];
        if (cue.Payload == (int)SourceNounKind.Bare)
        {
            return !tree.Is(cue.End, WordList.Preposition) || tree.TextOf(cue.End) is not ("of" or "for");
        }

        return cue.Payload != (int)SourceNounKind.Official || !next.IsWord || next.Has(TokenFlags.SentenceStart)
            || tree.Is(cue.End, WordList.FunctionWord) || tree.TextOf(cue.End - 1)[^1] == 's' || (!next.IsCapitalized && tree.Is(cue.End, WordList.Closeness));
    }
}
