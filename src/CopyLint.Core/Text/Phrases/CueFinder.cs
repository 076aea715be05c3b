using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CopyLint.Text.Phrases;

/// <summary>The cues of a story by who starts from them: most recognizers need few of its many cues. Filled when it is first asked.</summary>
internal sealed class CueFinder
{
    private const int GroupCount = (int)CueGroup.Furniture + 1;

    /// <summary>The group of each list.</summary>
    private static readonly CueGroup[] Groups = GroupsOfLists();

    /// <summary>As many places for each group as the story has cues, one group behind the other.</summary>
    private readonly Table<int> _places = new();

    /// <summary>By group, one past the last of its places that holds one.</summary>
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
    public ReadOnlySpan<int> In(CueGroup group) => _places.Items[((int)group * _count).._ends[(int)group]];

    private void Fill(ReadOnlySpan<Cue> cues)
    {
        _count = cues.Length;
        for (var group = 0; group < GroupCount; group++)
        {
            _ends[group] = group * _count;
        }

        // Lists are as many as a byte can tell, and no group has more cues than the story: the bounds are not checked.
        ref var places = ref MemoryMarshal.GetReference(_places.Resized(GroupCount * cues.Length));
        ref var ends = ref MemoryMarshal.GetArrayDataReference(_ends);
        ref var groups = ref MemoryMarshal.GetArrayDataReference(Groups);
        for (var i = 0; i < cues.Length; i++)
        {
            ref var end = ref Unsafe.Add(ref ends, (int)Unsafe.Add(ref groups, (int)cues[i].List));
            Unsafe.Add(ref places, end) = i;
            end++;
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
        groups[(int)WordList.BoilerplateLine] = groups[(int)WordList.BoilerplatePhrase] = groups[(int)WordList.EditorsNote] = CueGroup.Furniture;
        groups[(int)WordList.Agency] = groups[(int)WordList.Byline] = CueGroup.Furniture;
        return groups;
    }
}
