using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Figures;

/// <summary>What the figures of a story are gathered in. It is used again for the next story.</summary>
internal sealed class FigureTables
{
    /// <summary>For each token its stem, or 0 where nobody has asked.</summary>
    private readonly Table<int> _stems = new();

    public Table<Figure> Figures { get; } = new();

    /// <summary>What the figures' ranges stand in.</summary>
    public Table<int> Numbers { get; } = new();

    /// <summary>Those of the figures' sentences that other stories may have too.</summary>
    public Table<SentenceFigures> Sentences { get; } = new();

    /// <summary>The first claim with each quantity.</summary>
    public Dictionary<int, int> Tolls { get; } = [];

    public void Clear(StoryTree tree)
    {
        Figures.Clear();
        Numbers.Clear();
        Sentences.Clear();
        Tolls.Clear();
        _stems.Fill(tree.Tokens.Length, 0);
    }

    /// <summary>The numbers from one on that have been added.</summary>
    public NumberRange From(int first) => new(first, Numbers.Count - first);

    /// <summary>Adds the figures of a sentence that another story has too.</summary>
    /// <param name="start">Where the sentence begins in this story.</param>
    /// <param name="lead">Where the lead of this story ends.</param>
    public void Add(StoryFigures story, in SentenceFigures sentence, int start, int lead)
    {
        var moved = Numbers.Count - sentence.Numbers.Start;
        Sentences.Add(new SentenceFigures(sentence.Mark, start, Figures.Count, sentence.Count, From(Numbers.Count) with { Count = sentence.Numbers.Count }));
        story.Of(sentence.Numbers).CopyTo(Numbers.Room(sentence.Numbers.Count));
        Numbers.Take(sentence.Numbers.Count);
        foreach (ref readonly var figure in story.Items.Slice(sentence.First, sentence.Count))
        {
            var span = new TextSpan(figure.Span.Start - sentence.Start + start, figure.Span.Length);
            Figures.Add(figure with
            {
                Span = span,
                Context = Moved(figure.Context, moved),
                Names = Moved(figure.Names, moved),
                Days = Moved(figure.Days, moved),
                Beside = Moved(figure.Beside, moved),
                IsInLead = span.Start < lead,
            });
        }
    }

    private static NumberRange Moved(NumberRange range, int by) => range with { Start = range.Start + by };

    /// <inheritdoc cref="WordNumber.OfStem"/>
    public int StemOf(StoryTree tree, int token)
    {
        ref var stem = ref _stems[token];
        return stem != 0 ? stem : stem = WordNumber.OfStem(tree, token);
    }
}
