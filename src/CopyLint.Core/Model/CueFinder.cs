using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model;

/// <summary>The cues of a story by who starts from them: most recognizers need few of its many cues. Filled when it is first asked.</summary>
internal sealed class CueFinder
{
    private const int GroupCount = (int)CueGroup.Approximator + 1;

    /// <summary>The group of each list.</summary>
    private static readonly CueGroup[] Groups = GroupsOfLists();

    /// <summary>As many places for each group as the story has cues, one group behind the other; <see cref="_ends"/> says how many hold one.</summary>
    private readonly Table<int> _places = new();
    private readonly int[] _ends = new int[GroupCount];
    private int _count;
    private bool _isFilled;

    public void Clear() => _isFilled = false;

    public CueFinder Of(ReadOnlySpan<Cue> cues)
    {
        if (!_isFilled)
        {
            _isFilled = true;
            Fill(cues);
        }

        return this;
    }

    /// <summary>The numbers of the group's cues, rising.</summary>
    public ReadOnlySpan<int> In(CueGroup group) => _places.Items.Slice((int)group * _count, _ends[(int)group]);

    private void Fill(ReadOnlySpan<Cue> cues)
    {
        _count = cues.Length;
        var places = _places.Resized(GroupCount * cues.Length);
        var ends = _ends;
        var groups = Groups;
        Array.Clear(ends);
        for (var i = 0; i < cues.Length; i++)
        {
            var group = (int)groups[(int)cues[i].List];
            places[group * cues.Length + ends[group]++] = i;
        }
    }

    private static CueGroup[] GroupsOfLists()
    {
        var groups = new CueGroup[byte.MaxValue + 1];
        groups[(int)WordList.ReportingVerb] = CueGroup.Verb;
        groups[(int)WordList.SourceNoun] = CueGroup.SourceNoun;
        groups[(int)WordList.AnonymityFormula] = CueGroup.Anonymity;
        groups[(int)WordList.Hedge] = groups[(int)WordList.VerificationStatus] = CueGroup.Hedge;
        groups[(int)WordList.CasualtyVerb] = groups[(int)WordList.CasualtyNoun] = CueGroup.Casualty;
        groups[(int)WordList.Month] = groups[(int)WordList.Weekday] = CueGroup.Day;
        groups[(int)WordList.NumberWord] = groups[(int)WordList.ScaleWord] = groups[(int)WordList.FractionWord] = CueGroup.Number;
        groups[(int)WordList.Unit] = groups[(int)WordList.SpecialMeasure] = groups[(int)WordList.PersonNoun] = CueGroup.Number;
        groups[(int)WordList.Approximator] = CueGroup.Approximator;
        return groups;
    }
}
