using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>
/// Finds the place of a number in an ascending sequence in constant time for evenly spread sequences, like the starts of
/// a story's tokens. Built when it is first asked; it keeps its memory when it is cleared.
/// </summary>
/// <param name="shift">Numbers that share all but this many low bits share an entry.</param>
internal sealed class OrderIndex(int shift)
{
    private readonly Table<int> _firsts = new();

    public bool IsBuilt => _firsts.Count > 0;

    public void Clear() => _firsts.Clear();

    /// <summary>Adds the next number of the sequence, which is the <paramref name="index"/>th, from 0 on.</summary>
    public void Add(int number, int index)
    {
        while (_firsts.Count <= number >> shift)
        {
            _firsts.Add(index);
        }
    }

    /// <summary>Where to begin to look for the first element that is at least <paramref name="number"/>: at it or a little before.</summary>
    /// <param name="count">The length of the sequence.</param>
    public int StartFor(int number, int count) => number < 0 ? 0 : number >> shift < _firsts.Count ? _firsts[number >> shift] : count;
}
