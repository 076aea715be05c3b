using CopyLint.Analysis;
using CopyLint.Model.Quantities;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Figures;

/// <summary>The figures of a story that another story of its event may give too, side by side: ten thousand stories have two hundred thousand.</summary>
public sealed class StoryFigures
{
    private readonly Figure[] _figures;
    private readonly int[] _numbers;
    private readonly SentenceFigures[] _sentences;

    private StoryFigures(FigureTables tables, in StoryDays days)
    {
        _figures = tables.Figures.Items.ToArray();
        _numbers = tables.Numbers.Items.ToArray();
        _sentences = tables.Sentences.Items.ToArray();
        Days = days;
    }

    public ReadOnlySpan<Figure> Items => _figures;

    /// <summary>Those of its sentences whose figures are the same in another story that has the sentence too.</summary>
    internal ReadOnlySpan<SentenceFigures> Sentences => _sentences;

    /// <summary>The days of the whole story.</summary>
    public StoryDays Days { get; }

    /// <summary>What stands in a range of one of the figures.</summary>
    public ReadOnlySpan<int> Of(NumberRange range) => _numbers.AsSpan(range.Start, range.Count);

    /// <param name="isExcepted">Whether the words from one token up to another say that a figure among them is of another time.</param>
    /// <param name="memo">What was read of other stories with the same exceptions.</param>
    internal static StoryFigures? Collect(StoryContext story, Func<StoryContext, int, int, bool> isExcepted, FigureMemo memo)
    {
        var scan = new FigureScan(story, isExcepted);
        for (var next = 0; next < story.Model.Quantities.Length;)
        {
            next = scan.AddSentence(next, memo);
        }

        scan.AddMoments();
        var figures = Of(story);
        if (figures is not null)
        {
            memo.Note(figures);
        }

        return figures;
    }

    /// <summary>Only those in a unit of one system, without an equivalent in the other one beside it.</summary>
    public static StoryFigures? CollectOfSystems(StoryContext story)
    {
        FigureScan? scan = null;
        var quantities = story.Model.Quantities;
        for (var i = 0; i < quantities.Length; i++)
        {
            if (FigureThings.SystemOf(story, quantities[i]) != UnitSystem.Neutral)
            {
                (scan ??= new FigureScan(story, isExcepted: null)).Add(i);
            }
        }

        return scan is null ? null : Of(story);
    }

    private static StoryFigures? Of(StoryContext story) => story.Figures.Figures.Count == 0 ? null : new StoryFigures(story.Figures, StoryDays.Of(story));
}
