using CopyLint.Text;

namespace CopyLint.Model.Terms;

/// <summary>With which letters the acronyms of a story begin: nearly all words are left after a look at these.</summary>
internal sealed class AcronymOpenings
{
    private readonly ulong[] _pairs = new ulong[1 << (2 * AcronymReader.BitsPerLetter - 6)];

    /// <summary>A bit for the first letter of each, by the last five bits of its character.</summary>
    public uint Initials { get; private set; }

    /// <summary>The first three letters of each (<see cref="AcronymReader.Add"/>).</summary>
    public Table<int> Beginnings { get; } = new();

    public void Clear()
    {
        if (Beginnings.Count > 0)
        {
            Beginnings.Clear();
            Array.Clear(_pairs);
            Initials = 0;
        }
    }

    /// <summary>Adds an acronym that words could stand for.</summary>
    public void Add(int letters, int length)
    {
        var pair = letters >> AcronymReader.BitsPerLetter * (length - 2);
        _pairs[pair >> 6] |= 1UL << pair;
        Initials |= 1u << (pair >> AcronymReader.BitsPerLetter);
        Beginnings.Add(letters >> AcronymReader.BitsPerLetter * (length - ExpansionFinder.FewestLetters));
    }

    /// <summary>Whether an acronym begins with these two letters (<see cref="AcronymReader.Add"/>).</summary>
    public bool HasPair(int letters) => (_pairs[letters >> 6] >> letters & 1) != 0;
}
