using CopyLint.Model.Quantities;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Figures;

/// <summary>A figure with what it is of, so that another story's figure for the same thing can be known. Its words and days stand in its <see cref="StoryFigures"/>.</summary>
/// <param name="Span">With approximator and unit.</param>
/// <param name="Thing">A number for what is counted or measured: a noun, a dimension, a currency, the killed.</param>
/// <param name="Value">In the base unit of its dimension; of a range, the middle.</param>
/// <param name="Slack">How far off the value may be for the way it is written: half of its last place, or half of its range.</param>
public readonly record struct Figure(TextSpan Span, int Thing, double Value, double Slack)
{
    /// <summary>The stems of the words of content around it in its clause.</summary>
    public NumberRange Context { get; init; }

    /// <summary>The names of its sentence, as in <see cref="StoryDigest.Words"/>, without those of who says it.</summary>
    public NumberRange Names { get; init; }

    /// <summary>Days, months and years of its sentence.</summary>
    public NumberRange Days { get; init; }

    /// <summary>The words of <see cref="Context"/> right before the figure and right behind it, with function words between: what is done with it. The noun is none of them.</summary>
    public NumberRange Beside { get; init; }

    public ApproximatorKind Approximator { get; init; }

    /// <summary>The system of its unit where no equivalent in the other one stands beside it; else neutral.</summary>
    public UnitSystem System { get; init; }

    /// <summary>Whether it counts exactly: no approximator, and not a round number; a share or a sum that is given to its last place.</summary>
    public bool IsExact { get; init; }

    public bool IsMoney { get; init; }

    /// <summary>A number for its digits in the order of their size, and its unit: the same for "$184 million" and "$148 million". 0 where it is a range or has one digit.</summary>
    public int Digits { get; init; }

    /// <summary>How many digits it has without zeros at the end.</summary>
    public int DigitCount { get; init; }

    /// <summary>Whether the words around it say that it is of another time: "ten years ago", "by noon".</summary>
    public bool IsOfOtherTime { get; init; }

    /// <summary>Whether the copy says that it was another figure before: "rose to 41", "63, up from 41".</summary>
    public bool IsUpdate { get; init; }

    /// <summary>Of a score, the greater and the smaller number.</summary>
    public (double High, double Low) Sides { get; init; }

    /// <summary>The person whose age it is, with the given name, or empty.</summary>
    public TextSpan Owner { get; init; }

    /// <summary>Whether the number is open upward: "100 or more".</summary>
    public bool IsOpen { get; init; }

    public FigureKind Kind { get; init; }

    /// <summary>The stem of the people of a toll, or 0 for people of any kind.</summary>
    public int Victims { get; init; }

    /// <summary>Whether it stands in the headline or in the first sentence of the story.</summary>
    public bool IsInLead { get; init; }
}
