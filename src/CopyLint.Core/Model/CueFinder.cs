using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model;

/// <summary>Goes from one cue of a few word lists to the next: most recognizers start from few of a story's many cues. Filled when it is first asked.</summary>
internal sealed class CueFinder
{
    /// <summary>The list of each cue, as a bit.</summary>
    private readonly Table<ulong> _lists = new();
    private bool _isFilled;

    public void Clear() => _isFilled = false;

    public CueFinder Of(ReadOnlySpan<Cue> cues)
    {
        if (!_isFilled)
        {
            _isFilled = true;
            var lists = _lists.Resized(cues.Length);
            for (var i = 0; i < lists.Length; i++)
            {
                lists[i] = 1UL << (int)cues[i].List;
            }
        }

        return this;
    }

    /// <summary>The first cue at or behind another that is of one of the lists, a bit for each; the number of cues where there is none.</summary>
    public int Next(ulong lists, int cue) => ListBits.NextOf(_lists.Items, lists, cue);
}
