using System.Collections.Immutable;

namespace CopyLint.Editions.Figures;

/// <summary>
/// A figure, and those of earlier stories that may be of the same thing, in their order: they have the same noun or dimension and a word around them in common.
/// Whether they are of one thing costs more to tell than whether they agree, so who wants to know asks of each pair.
/// </summary>
public readonly struct FigureRivals
{
    private const int ComparedWith = 6;

    /// <summary>Stands in the index for the lead of a story, where there is one toll of a kind.</summary>
    private const uint Lead = 1;

    private readonly ImmutableArray<StoryDigest> _stories;
    private readonly ImmutableArray<StoryFigures?> _figures;
    private readonly ReadOnlyMemory<ItemPair> _pairs;

    private FigureRivals(ImmutableArray<StoryDigest> stories, ImmutableArray<StoryFigures?> figures, ReadOnlyMemory<ItemPair> pairs)
    {
        _stories = stories;
        _figures = figures;
        _pairs = pairs;
    }

    public int Count => _pairs.Length;

    public FigurePair this[int index]
    {
        get
        {
            var (earlier, first, later, second) = _pairs.Span[index];
            return new FigurePair(earlier, PlaceOf(earlier, first), later, PlaceOf(later, second));
        }
    }

    /// <summary>Those of each figure of the event that has some, in the order of the figures.</summary>
    public static IEnumerable<FigureRivals> In(StoryEvent stories, ImmutableArray<StoryFigures?> figures)
    {
        var pairs = Index(stories.EmptyIndex(ComparedWith), figures).Pairs().AsMemory();
        for (int first = 0, end; first < pairs.Length; first = end)
        {
            end = first + 1;
            while (end < pairs.Length && pairs.Span[end].Later == pairs.Span[first].Later && pairs.Span[end].Second == pairs.Span[first].Second)
            {
                end++;
            }

            yield return new FigureRivals(stories.Stories, figures, pairs[first..end]);
        }
    }

    private FigurePlace PlaceOf(int story, int figure) => new(_stories[story], _figures[story]!, figure);

    private static EventIndex Index(EventIndex index, ImmutableArray<StoryFigures?> figures)
    {
        for (var story = 0; story < figures.Length; story++)
        {
            if (figures[story] is { } its)
            {
                Index(index, its, story);
            }
        }

        return index;
    }

    private static void Index(EventIndex index, StoryFigures figures, int story)
    {
        for (var figure = 0; figure < figures.Items.Length; figure++)
        {
            ref readonly var item = ref figures.Items[figure];
            foreach (var word in figures.Of(item.Context))
            {
                index.Add(KeyOf(item, (uint)word), story, figure);
            }

            if (item.DigitCount >= FigureSlip.CertainDigits)
            {
                index.Add((uint)item.Digits, story, figure);
            }

            if (item.Kind == FigureKind.Toll && item.IsInLead)
            {
                index.Add(KeyOf(item, Lead), story, figure);
            }
        }
    }

    private static uint KeyOf(in Figure figure, uint word) => (uint)(EventKeys.Mix(((ulong)(uint)figure.Thing << 32) | word) >> 32);
}
