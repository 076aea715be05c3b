using System.Numerics;
using System.Runtime.CompilerServices;
using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>Which sentence stands where in the text, so that one is found in a step whatever the story's length. Filled when it is first asked.</summary>
internal sealed class SentencePlaces
{
    /// <summary>In characters: a bit for each.</summary>
    private const int PlaceSize = 64;

    private readonly Table<Place> _places = new();

    public void Clear() => _places.Clear();

    /// <summary>The last sentence that begins at or before a position inside the text; the first where none does.</summary>
    /// <param name="sentences">All of the story, of which there is one at least.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(Table<Sentence> sentences, int position, int textLength)
    {
        if (_places.Count == 0)
        {
            Fill(sentences, textLength);
        }

        ref readonly var place = ref _places[position / PlaceSize];
        return place.LastBefore + BitOperations.PopCount(place.Starts & ulong.MaxValue >> ~position);
    }

    /// <summary>Done once a story: apart from what is done at every question.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Fill(Table<Sentence> sentences, int textLength)
    {
        var places = _places.Resized(textLength / PlaceSize + 1);
        places.Clear();
        foreach (ref readonly var sentence in sentences.Items[1..])
        {
            places[sentence.Span.Start / PlaceSize].Starts |= 1UL << sentence.Span.Start;
        }

        var last = 0;
        foreach (ref var place in places)
        {
            place.LastBefore = last;
            last += BitOperations.PopCount(place.Starts);
        }
    }

    /// <summary>So many characters of the text.</summary>
    private struct Place
    {
        /// <summary>A bit for each character with which a sentence begins, but the first of the story: that reaches back to the text's beginning.</summary>
        public ulong Starts;

        /// <summary>The last sentence that begins before the place.</summary>
        public int LastBefore;
    }
}
