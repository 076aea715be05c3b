using CopyLint.Model.Attributions;
using CopyLint.Model.Sources;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model.Speech;

/// <summary>What people, sources and attributions are all made from: the verbs of saying with their speakers. Filled once a story.</summary>
internal sealed class SpeechScan
{
    /// <summary>How many verbs back a shared speaker is looked for.</summary>
    private const int MostVerbs = 12;

    private readonly Table<Utterance> _utterances = new();
    private bool _isFilled;

    /// <summary>Where sources that speak nowhere are gathered.</summary>
    public Table<Source> Mentions { get; } = new();

    public NounMap Nouns { get; } = new();

    public WordMap Words { get; } = new();

    public ReadOnlySpan<Utterance> Utterances => _utterances.Items;

    public void Clear() => _isFilled = false;

    public SpeechScan Of(StoryModel model)
    {
        if (_isFilled)
        {
            return this;
        }

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

        return this;
    }

    private void Add(StoryTree tree, ref SpeakerFinder finder, in Cue cue)
    {
        var form = (ReportingForm)cue.Payload;
        if ((tree.Tokens[cue.First].Flags & (TokenFlags.Capitalized | TokenFlags.SentenceStart)) == TokenFlags.Capitalized && form != ReportingForm.According)
        {
            return;
        }

        if (form is ReportingForm.According or ReportingForm.Citing)
        {
            AddPreposed(ref finder, cue, form);
            return;
        }

        var speaker = finder.Find(cue.First, cue.End);
        if (finder.IsVoid || (form == ReportingForm.Ambiguous && !HasStatement(tree, cue, speaker)))
        {
            return;
        }

        var traits = finder.Traits;
        if ((traits & UtteranceTraits.Passive) == 0 && IsPassiveParticiple(tree, cue, form))
        {
            return;
        }

        if (speaker.IsNone && (traits & UtteranceTraits.Passive) == 0)
        {
            speaker = Shared(finder.Floor);
            traits |= UtteranceTraits.Shared;
        }

        if (!speaker.IsNone || ((traits & UtteranceTraits.Passive) != 0 && IsHearsay(tree, cue.End)))
        {
            _utterances.Add(new Utterance(cue.First, cue.End, form, traits, speaker));
        }
    }

    private void AddPreposed(ref SpeakerFinder finder, in Cue cue, ReportingForm form)
    {
        var source = finder.Behind(cue.First, cue.End);
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
    private static bool HasStatement(StoryTree tree, in Cue cue, in NounPhrase speaker)
    {
        ref readonly var next = ref tree.Tokens[cue.End];
        var previous = cue.First > 0 ? tree.Tokens[cue.First - 1].Kind : TokenKind.EndOfText;
        return tree.Is(cue.End, WordList.RelativePronoun)
            || next.Kind is TokenKind.Colon or TokenKind.OpenQuote or TokenKind.StraightQuote or TokenKind.OpenSingleQuote
            || (next.Kind == TokenKind.Comma && tree.Tokens[cue.End + 1].Kind is TokenKind.OpenQuote or TokenKind.StraightQuote)
            || previous is TokenKind.CloseQuote or TokenKind.StraightQuote
            || (speaker.IsSpeaker && speaker.First > 1 && tree.Tokens[speaker.First - 1].Kind is TokenKind.CloseQuote or TokenKind.StraightQuote)
            || (speaker.IsSpeaker && next.Kind == TokenKind.Period && speaker.First > 0 && tree.Tokens[speaker.First - 1].Kind is TokenKind.Comma)
            || speaker.Kind == SourceKind.Outlet;
    }

    /// <summary>"the official said to be dead".</summary>
    private static bool IsPassiveParticiple(StoryTree tree, in Cue cue, ReportingForm form) =>
        form == ReportingForm.Past && tree.Tokens[cue.End].IsWord && tree.Is(cue.End, WordList.Preposition) && tree.TextOf(cue.End) is "to"
        && (tree.Is(cue.End + 1, WordList.BeForm) || tree.Is(cue.End + 1, WordList.Auxiliary));
}
