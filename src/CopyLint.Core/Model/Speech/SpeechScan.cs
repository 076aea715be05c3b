using System.Runtime.CompilerServices;
using CopyLint.Model.Attributions;
using CopyLint.Model.Sources;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model.Speech;

/// <summary>What people, sources and attributions are all made from: the verbs of saying with their speakers. Filled once a story.</summary>
// Phrases are written whole: their room need not be cleared first.
[SkipLocalsInit]
internal sealed class SpeechScan
{
    /// <summary>How many verbs back a shared speaker is looked for.</summary>
    private const int MostVerbs = 12;

    /// <summary>How many tokens of a sentence are gone through for what its speaker may be.</summary>
    private const int LongestSentence = 64;

    private readonly Table<Utterance> _utterances = new();
    private bool _isFilled;

    /// <summary>Where those who speak are gathered, and behind them the sources that speak nowhere.</summary>
    public Table<Source> Sources { get; } = new();

    public NounMap Nouns { get; } = new();

    public WordMap Words { get; } = new();

    public ReadOnlySpan<Utterance> Utterances => _utterances.Items;

    public void Clear() => _isFilled = false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SpeechScan Of(StoryModel model)
    {
        if (!_isFilled)
        {
            Fill(model);
        }

        return this;
    }

    private void Fill(StoryModel model)
    {
        _isFilled = true;
        _utterances.Clear();
        var tree = model.Tree;
        var cues = tree.Cues;
        Nouns.Load(tree);
        var finder = new SpeakerFinder(tree, Nouns);
        foreach (var i in model.CueFinder.In(CueGroup.Verb))
        {
            Add(tree, ref finder, cues[i]);
        }
    }

    private void Add(StoryTree tree, ref SpeakerFinder finder, in Cue cue)
    {
        var form = (ReportingForm)cue.Payload;
        var isCapital = (tree.Tokens[cue.First].Flags & (TokenFlags.Capitalized | TokenFlags.SentenceStart)) == TokenFlags.Capitalized;
        if (isCapital & form != ReportingForm.According)
        {
            return;
        }

        finder.Enter(cue.First);
        if (form is ReportingForm.According or ReportingForm.Citing)
        {
            AddPreposed(ref finder, cue, form);
        }
        else if (form != ReportingForm.Ambiguous || IsBesideStatement(tree, cue))
        {
            var speaker = finder.Find(cue.First, cue.End);
            AddFound(tree, finder, cue, speaker);
        }
        else if (MayBeSpeakers(tree, finder, cue) && finder.Find(cue.First, cue.End) is var speaker && IsSpeakers(tree, cue, speaker))
        {
            AddFound(tree, finder, cue, speaker);
        }
    }

    private void AddFound(StoryTree tree, in SpeakerFinder finder, in Cue cue, in NounPhrase speaker)
    {
        if (finder.IsVoid)
        {
            return;
        }

        if ((finder.Traits & UtteranceTraits.Passive) != 0)
        {
            AddPassive(tree, finder, cue, speaker);
        }
        else if (!IsPassiveParticiple(tree, cue))
        {
            AddActive(finder, cue, speaker);
        }
    }

    private void AddPassive(StoryTree tree, in SpeakerFinder finder, in Cue cue, in NounPhrase speaker)
    {
        if (!speaker.IsNone || IsHearsay(tree, cue.End))
        {
            _utterances.Add(new Utterance(cue.First, cue.End, (ReportingForm)cue.Payload, finder.Traits, speaker));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddActive(in SpeakerFinder finder, in Cue cue, in NounPhrase speaker)
    {
        var own = speaker.IsNone ? Shared(finder.Sentence.First) : speaker;
        if (!own.IsNone)
        {
            var traits = speaker.IsNone ? finder.Traits | UtteranceTraits.Shared : finder.Traits;
            _utterances.Add(new Utterance(cue.First, cue.End, (ReportingForm)cue.Payload, traits, own));
        }
    }

    private void AddPreposed(ref SpeakerFinder finder, in Cue cue, ReportingForm form)
    {
        var source = finder.From(cue.End);
        if (!source.IsNone && (form == ReportingForm.According || source.IsSpeaker))
        {
            _utterances.Add(new Utterance(cue.First, cue.End, form, UtteranceTraits.Inverted, source));
        }
    }

    /// <summary>The speaker of an earlier verb in the sentence: "Smith praised the plan and said …".</summary>
    /// <param name="floor">The first token of the sentence.</param>
    private NounPhrase Shared(int floor)
    {
        for (var i = _utterances.Count - 1; i >= Math.Max(0, _utterances.Count - MostVerbs) && _utterances[i].Verb >= floor; i--)
        {
            if (!_utterances[i].Speaker.IsNone && !_utterances[i].Has(UtteranceTraits.Passive) && _utterances[i].Form < ReportingForm.According)
            {
                return _utterances[i].Speaker;
            }
        }

        return NounPhrase.None;
    }

    /// <summary>"is said to", "it was reported that", but not "will be announced".</summary>
    private static bool IsHearsay(StoryTree tree, int next) =>
        tree.Is(next, WordList.RelativePronoun) || (tree.Is(next, WordList.Preposition) && tree.TextOf(next) is "to");

    /// <summary>"reported", "claims": only with a statement beside it is it a verb of saying.</summary>
    private static bool IsBesideStatement(StoryTree tree, in Cue cue)
    {
        const int Openers = 1 << (int)TokenKind.Colon | 1 << (int)TokenKind.OpenQuote | 1 << (int)TokenKind.StraightQuote | 1 << (int)TokenKind.OpenSingleQuote;
        var next = tree.Tokens[cue.End].Kind;
        var previous = cue.First > 0 ? tree.Tokens[cue.First - 1].Kind : TokenKind.EndOfText;
        return (Openers >> (int)next & 1) != 0 || tree.Is(cue.End, WordList.RelativePronoun) || previous is TokenKind.CloseQuote or TokenKind.StraightQuote
            || (next == TokenKind.Comma && tree.Tokens[cue.End + 1].Kind is TokenKind.OpenQuote or TokenKind.StraightQuote);
    }

    /// <summary>Whether the verb can be one of saying for its speaker (<see cref="IsSpeakers"/>), whoever that is: no speaker is looked for in vain. A long sentence may hold one.</summary>
    private bool MayBeSpeakers(StoryTree tree, in SpeakerFinder finder, in Cue cue)
    {
        var (floor, ceiling) = finder.Sentence;
        return ceiling - floor > LongestSentence || tree.Tokens[cue.End].Kind == TokenKind.Period
            || tree.Bits.NextOf(TokenSet.QuotationMark, Math.Max(0, floor - 1), ceiling) < ceiling || Nouns.HasAny(floor, ceiling, NounTraits.Outlet);
    }

    /// <summary>Whether the speaker makes it a verb of saying: an outlet, one right behind a quotation, or one who ends the sentence behind a comma.</summary>
    private static bool IsSpeakers(StoryTree tree, in Cue cue, in NounPhrase speaker)
    {
        var before = speaker.IsSpeaker && speaker.First > 0 ? tree.Tokens[speaker.First - 1].Kind : TokenKind.EndOfText;
        return speaker.Kind == SourceKind.Outlet
            || (before is TokenKind.CloseQuote or TokenKind.StraightQuote && speaker.First > 1)
            || (before == TokenKind.Comma && tree.Tokens[cue.End].Kind == TokenKind.Period);
    }

    /// <summary>"the official said to be dead". The small word is asked for first, by its list: hardly any verb has one behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPassiveParticiple(StoryTree tree, in Cue cue) =>
        (tree.Is(cue.End, WordList.Preposition) & cue.Payload == (int)ReportingForm.Past) && tree.TextOf(cue.End) is "to"
        && (tree.Is(cue.End + 1, WordList.BeForm) || tree.Is(cue.End + 1, WordList.Auxiliary));
}
