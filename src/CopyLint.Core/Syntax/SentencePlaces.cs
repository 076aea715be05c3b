using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>Which sentence stands where in the text, so that one is found in a few steps whatever the story's length. Filled when it is first asked.</summary>
internal sealed class SentencePlaces
{
    private const int PlaceSize = 128;

    /// <summary>The sentence around the first of each so many characters.</summary>
    private readonly Table<int> _first = new();

    public void Clear() => _first.Clear();

    /// <summary>The last sentence that begins at or before a position inside the text; the first where none does.</summary>
    /// <param name="sentences">All of the story, of which there is one at least.</param>
    public int Find(ReadOnlySpan<Sentence> sentences, int position, int textLength)
    {
        if (_first.Count == 0)
        {
            Fill(sentences, _first.Resized((textLength + PlaceSize - 1) / PlaceSize));
        }

        return LastBy(sentences, position, _first[position / PlaceSize]);
    }

    private static void Fill(ReadOnlySpan<Sentence> sentences, Span<int> places)
    {
        places.Clear();
        for (var i = 1; i < sentences.Length; i++)
        {
            var place = (sentences[i].Span.Start + PlaceSize - 1) / PlaceSize;
            if (place < places.Length)
            {
                places[place] = i;
            }
        }

        var last = 0;
        foreach (ref var place in places)
        {
            var further = place - last;
            place = last += further & ~(further >> 31);
        }
    }

    private static int LastBy(ReadOnlySpan<Sentence> sentences, int position, int from)
    {
        // One is passed or none, which is a coin toss; seldom more.
        var last = sentences.Length - 1;
        from += Convert.ToByte(from < last & sentences[Math.Min(from + 1, last)].Span.Start <= position);
        while (from < last && sentences[from + 1].Span.Start <= position)
        {
            from++;
        }

        return from;
    }
}
