using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model.Quantities;

/// <summary>Walks a story's cues in step with its tokens and remembers the last approximators, so that a look-up costs a few comparisons.</summary>
internal ref struct CueCursor(ReadOnlySpan<Cue> cues)
{
    private readonly ReadOnlySpan<Cue> _cues = cues;
    private int _next;

    /// <summary>The last approximator before the token, if any.</summary>
    public Cue Approximator { get; private set; }

    /// <summary>The approximator before <see cref="Approximator"/>.</summary>
    public Cue EarlierApproximator { get; private set; }

    /// <summary>Leaves the cues before the token behind. Tokens come in rising order.</summary>
    public void MoveTo(int token)
    {
        var cues = _cues;
        var next = _next;
        for (; next < cues.Length && cues[next].First < token; next++)
        {
            if (cues[next].List == WordList.Approximator)
            {
                EarlierApproximator = Approximator;
                Approximator = cues[next];
            }
        }

        _next = next;
    }

    /// <summary>The lists of which a cue begins at a token, a bit for each.</summary>
    public readonly ulong ListsAt(int first)
    {
        ulong lists = 0;
        for (var i = _next; i < _cues.Length && _cues[i].First <= first; i++)
        {
            lists |= _cues[i].First == first ? 1UL << (int)_cues[i].List : 0;
        }

        return lists;
    }

    /// <summary>The cue of the list that begins at a token, which is not before the last <see cref="MoveTo"/>.</summary>
    public readonly bool TryFind(WordList list, int first, out Cue cue)
    {
        for (var i = _next; i < _cues.Length && _cues[i].First <= first; i++)
        {
            if (_cues[i].First == first && _cues[i].List == list)
            {
                cue = _cues[i];
                return true;
            }
        }

        cue = default;
        return false;
    }

    /// <summary>The payload of the list's entry that begins at a token: of a cue, or of a word of a list of which single words make none (<see cref="WordClasses.HasPayloads"/>). 0 where none begins.</summary>
    public readonly int PayloadAt(StoryTree tree, WordList list, int first) =>
        TryFind(list, first, out var cue) ? cue.Payload : tree.PlainPayloadOf(first, list);
}
