using CopyLint.Model.Attributions;
using CopyLint.Model.People;
using CopyLint.Model.Sources;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model.Speech;

/// <summary>The cues of a story by token, so that a noun phrase can be read from any place in both directions.</summary>
internal sealed class NounMap
{
    /// <summary>The lists that say something of a noun phrase (<see cref="TraitsOf"/>).</summary>
    private const ulong Lists = 1UL << (int)WordList.SourceNoun | 1UL << (int)WordList.RoleTitle | 1UL << (int)WordList.CourtesyTitle | 1UL << (int)WordList.Outlet
        | 1UL << (int)WordList.Place | 1UL << (int)WordList.Month | 1UL << (int)WordList.Weekday | 1UL << (int)WordList.AnonymityFormula
        | 1UL << (int)WordList.PraiseAdjective | 1UL << (int)WordList.ReportingVerb;

    private NounTraits[] _traits = [];
    private int _count;

    /// <summary>Those of all tokens, side by side.</summary>
    public ReadOnlySpan<NounTraits> All => _traits.AsSpan(0, _count);

    public NounTraits this[int token] => _traits[token];

    public bool Has(int token, NounTraits traits) => (_traits[token] & traits) != 0;

    public void Claim(int token) => _traits[token] |= NounTraits.Claimed;

    public void Load(StoryTree tree)
    {
        Array.Clear(_traits, 0, _count);
        _count = tree.Tokens.Length;
        if (_traits.Length < _count)
        {
            _traits = new NounTraits[_count + _count / 2];
        }

        foreach (ref readonly var cue in tree.Cues)
        {
            if ((Lists >> (int)cue.List & 1) == 0)
            {
                continue;
            }

            var traits = TraitsOf(cue);
            for (var i = cue.First; i < cue.End; i++)
            {
                _traits[i] |= traits;
            }
        }
    }

    /// <summary>Every list that is named here stands in <see cref="Lists"/>, too.</summary>
    private static NounTraits TraitsOf(in Cue cue) => cue.List switch
    {
        WordList.SourceNoun => (NounTraits)(1 << cue.Payload),
        WordList.RoleTitle => NounTraits.Role,
        WordList.CourtesyTitle => cue.Payload == (int)CourtesyKind.Courtesy ? NounTraits.Courtesy : NounTraits.Honor,
        WordList.Outlet => NounTraits.Outlet,
        WordList.Place => NounTraits.Place,
        WordList.Month or WordList.Weekday => NounTraits.Time,
        WordList.AnonymityFormula => NounTraits.Formula,
        WordList.PraiseAdjective => NounTraits.Praise,
        WordList.ReportingVerb when (ReportingForm)cue.Payload is ReportingForm.Past or ReportingForm.Present => NounTraits.Verb,
        WordList.ReportingVerb when cue.Payload == (int)ReportingForm.Plain => NounTraits.PlainVerb,
        _ => NounTraits.None,
    };
}
