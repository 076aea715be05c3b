namespace CopyLint.Editions.Figures;

/// <summary>
/// Finds again the figures of sentences that were read not long ago: most sentences of a copy stand in the story that it copies. What is found is what would be read.
/// Safe for many threads at once: what it hands out never changes.
/// </summary>
internal sealed class FigureMemo
{
    private const int Slots = 1 << 11;

    /// <summary>By the last bits of a sentence's mark where the sentence stands that had one with these bits last.</summary>
    private readonly Lazy<Slot[]> _slots = new(static () => new Slot[Slots]);

    /// <summary>The story that has a sentence with this mark, and the sentence, or null.</summary>
    public StoryFigures? Find(ulong mark, out SentenceFigures sentence)
    {
        // Another thread may have set one half of it.
        var slot = _slots.Value[mark % Slots];
        sentence = slot.Story is { } story && slot.Sentence < story.Sentences.Length ? story.Sentences[slot.Sentence] : default;
        return sentence.Mark == mark ? slot.Story : null;
    }

    public void Note(StoryFigures story)
    {
        for (var i = 0; i < story.Sentences.Length; i++)
        {
            _slots.Value[story.Sentences[i].Mark % Slots] = new Slot { Story = story, Sentence = i };
        }
    }

    private struct Slot
    {
        public StoryFigures? Story;
        public int Sentence;
    }
}
