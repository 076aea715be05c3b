using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    /// <summary>The lists whose payload matters here have fewer groups than so many.</summary>
    private const int Groups = 16;

    /// <summary>What a cue says of its tokens, by its list and by the lowest bits of its payload: the lists change from cue to cue, and a look-up needs no guess.</summary>
    private static readonly NounTraits[] Known = TraitsByList();

    private NounTraits[] _traits = [];
    private int _count;

    /// <summary>Those of all tokens, side by side.</summary>
    public ReadOnlySpan<NounTraits> All => _traits.AsSpan(0, _count);

    public NounTraits this[int token] => _traits[token];

    public bool Has(int token, NounTraits traits) => (_traits[token] & traits) != 0;

    /// <summary>Whether one of the tokens has one of the traits.</summary>
    public bool HasAny(int first, int end, NounTraits traits)
    {
        var any = NounTraits.None;
        foreach (var its in _traits.AsSpan(first, end - first))
        {
            any |= its;
        }

        return (any & traits) != 0;
    }

    public void Claim(int token) => _traits[token] |= NounTraits.Claimed;

    public void Load(StoryTree tree)
    {
        Array.Clear(_traits, 0, _count);
        _count = tree.Tokens.Length;
        if (_traits.Length < _count)
        {
            _traits = new NounTraits[_count + _count / 2];
        }

        // Cues are tokens of the story, and lists are as many as a byte can tell: the bounds are not checked.
        ref var all = ref MemoryMarshal.GetArrayDataReference(_traits);
        ref var known = ref MemoryMarshal.GetArrayDataReference(Known);
        foreach (ref readonly var cue in tree.Cues)
        {
            var traits = Unsafe.Add(ref known, (nint)(uint)((int)cue.List * Groups + (cue.Payload & (Groups - 1))));
            var (first, last) = ((nint)(uint)cue.First, (nint)(uint)cue.End - 1);
            Unsafe.Add(ref all, first) |= traits;
            Unsafe.Add(ref all, last) |= traits;
            for (var i = first + 1; i < last; i++)
            {
                Unsafe.Add(ref all, i) |= traits;
            }
        }
    }

    private static NounTraits[] TraitsByList()
    {
        var traits = new NounTraits[(byte.MaxValue + 1) * Groups];
        for (var i = 0; i < traits.Length; i++)
        {
            traits[i] = TraitsOf((WordList)(i / Groups), i % Groups);
        }

        return traits;
    }

    private static NounTraits TraitsOf(WordList list, int payload) => list switch
    {
        WordList.SourceNoun => (NounTraits)(1 << payload),
        WordList.RoleTitle => NounTraits.Role,
        WordList.CourtesyTitle => payload == (int)CourtesyKind.Courtesy ? NounTraits.Courtesy : NounTraits.Honor,
        WordList.Outlet => NounTraits.Outlet,
        WordList.Place => NounTraits.Place,
        WordList.Month or WordList.Weekday => NounTraits.Time,
        WordList.AnonymityFormula => NounTraits.Formula,
        WordList.PraiseAdjective => NounTraits.Praise,
        WordList.ReportingVerb when (ReportingForm)payload is ReportingForm.Past or ReportingForm.Present => NounTraits.Verb,
        WordList.ReportingVerb when payload == (int)ReportingForm.Plain => NounTraits.PlainVerb,
        _ => NounTraits.None,
    };
}
