using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>Says what a number with its range and unit stands for.</summary>
[SkipLocalsInit]
internal static class QuantityClassifier
{
    private const int OldestAge = 115;

    /// <summary>The length of "aged".</summary>
    private const int LongestAge = 4;

    /// <summary>How many tokens behind a measure are asked what it measures.</summary>
    private const int FarthestSpecial = 4;

    /// <summary>The kind of a number or a range without a unit.</summary>
    /// <param name="end">One past the last token, which takes in letters glued to a figure.</param>
    public static QuantityKind KindOf(StoryTree tree, in MeasureReading reading, out int end)
    {
        end = reading.End;
        if (IsGlued(tree, reading.End))
        {
            end++;
            return QuantityKind.Designator;
        }

        var isRange = (reading.Traits & QuantityTraits.Range) != 0;
        if (NumberContext.IsYear(tree, reading.Low) && (!isRange || NumberContext.IsYear(tree, reading.High) || reading.High.Value < 100))
        {
            return QuantityKind.Year;
        }

        if (isRange && NumberContext.IsScore(tree, reading.Low, reading.High))
        {
            return QuantityKind.Score;
        }

        return IsAge(tree, reading.Low, reading.End) ? QuantityKind.Age : QuantityKind.Count;
    }

    /// <summary>The kind of a number that is alone (<see cref="LoneNumber"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuantityKind KindOf(StoryTree tree, in NumberReading number) =>
        !(NumberContext.MayBeYear(number) | MayBeAge(tree, number)) ? QuantityKind.Count
        : NumberContext.IsYear(tree, number) ? QuantityKind.Year : IsAge(tree, number, number.End) ? QuantityKind.Age : QuantityKind.Count;

    /// <summary>The use that makes a length a name: "105 mm howitzer", "the 100-meter dash".</summary>
    /// <param name="end">One past the last token of the measure.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SpecialMeasure SpecialOf(StoryTree tree, in MeasureReading reading, int end, in CueCursor cues) =>
        cues.MayHave(1UL << (int)WordList.SpecialMeasure, end, FarthestSpecial) ? SpecialBehind(tree, reading, end, cues) : OfTrack(tree, reading);

    private static SpecialMeasure SpecialBehind(StoryTree tree, in MeasureReading reading, int end, in CueCursor cues)
    {
        for (var i = end; i < end + FarthestSpecial && i < tree.Tokens.Length; i++)
        {
            if (IsMaterial(tree, end, i))
            {
                continue;
            }

            if (cues.PayloadAt(tree, WordList.SpecialMeasure, i) is not 0 and var payload)
            {
                return (SpecialMeasure)payload;
            }

            if (!tree.Tokens[i].IsWord && tree.Tokens[i].Kind != TokenKind.Hyphen)
            {
                break;
            }
        }

        return OfTrack(tree, reading);
    }

    private static SpecialMeasure OfTrack(StoryTree tree, in MeasureReading reading) => IsTrackDistance(tree, reading) ? SpecialMeasure.Race : SpecialMeasure.None;

    /// <summary>"6 miles of track", "200 meters of film": what is measured, not the name of a race or a format.</summary>
    private static bool IsMaterial(StoryTree tree, int end, int i) => i == end + 1 && tree.IsWord(end, "of");

    /// <summary>"won the 200m", "the women's 1,500 meters", and a marathon or half of one in miles.</summary>
    private static bool IsTrackDistance(StoryTree tree, in MeasureReading reading)
    {
        var before = reading.Low.First - 1;
        return tree.Lexicon.Units.UnitOf(tree.Lexicon.Units.Forms[reading.Form]).Name switch
        {
            "mile" => reading.Low.Value is 26.2 or 13.1,
            "meter" => before >= 0 && reading.Low.Value is 60 or 100 or 200 or 400 or 800 or 1500 or 3000 or 5000 or 10000
                && (tree.IsWord(before, "the") || tree.IsWord(before, "men's") || tree.IsWord(before, "women's")),
            _ => false,
        };
    }

    /// <summary>The kind of one with a unit.</summary>
    /// <param name="meanings">Those of its unit.</param>
    /// <param name="end">One past the last token, which for an age takes in "-old".</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuantityKind KindOfUnit(StoryModel model, in MeasureReading reading, UnitMeanings meanings, out int end)
    {
        var tree = model.Tree;
        end = reading.End;
        if ((meanings & (UnitMeanings.Money | UnitMeanings.Share)) != 0)
        {
            return (meanings & UnitMeanings.Money) != 0 ? QuantityKind.Money : QuantityKind.Percent;
        }

        if ((reading.Low.IsWords & tree.Tokens[reading.Low.First].IsCapitalized) && IsPlaceName(model, reading))
        {
            return QuantityKind.Designator;
        }

        var old = NumberReader.AfterHyphen(tree.Tokens, end);
        var word = ShortWord.Read(tree, old);
        if (word == ShortWord.Olds | (word == ShortWord.Old & (meanings & UnitMeanings.Time) != 0))
        {
            end = old + 1;
            return QuantityKind.Age;
        }

        return QuantityKind.Measure;
    }

    /// <summary>"Three Mile Island": number word and unit with capitals, in running text.</summary>
    private static bool IsPlaceName(StoryModel model, in MeasureReading reading)
    {
        var tokens = model.Tree.Tokens;
        return tokens[reading.UnitFirst].IsCapitalized
            && model.RoleAt(tokens[reading.UnitFirst].Start) == BlockRole.Body;
    }

    /// <summary>"1980s", "5G", "10K": letters glued to a figure that are no unit.</summary>
    private static bool IsGlued(StoryTree tree, int end) =>
        tree.Tokens[end].IsWord && !tree.Tokens[end].IsSpaceBefore && tree.Tokens[end - 1].Kind == TokenKind.Number;

    /// <summary>"aged 92", "age 7", and the 34 of "Mary Smith, 34,".</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAge(StoryTree tree, in NumberReading number, int end) => MayBeAge(tree, number) && IsAgeBehind(tree, number, end);

    /// <summary>Whether a comma stands before figures, or a short word that begins as those of an age do; before most numbers neither does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayBeAge(StoryTree tree, in NumberReading number)
    {
        ref readonly var before = ref tree.Tokens[CueCursor.BeforeOrFirst(number.First)];
        return (before.Length <= LongestAge & (tree.Text[before.Start] | 0x20) == 'a') | (before.Kind == TokenKind.Comma & !number.IsWords);
    }

    private static bool IsAgeBehind(StoryTree tree, in NumberReading number, int end)
    {
        var first = number.First;
        if (first == 0 || number.Value > OldestAge || number.Step < 1)
        {
            return false;
        }

        ref readonly var before = ref tree.Tokens[first - 1];
        if (before.IsWord)
        {
            return ShortWord.Read(tree.Text, before) switch
            {
                ShortWord.Aged or ShortWord.Age or ShortWord.Ages => true,
                ShortWord.At => !tree.Tokens[end].IsWord && !number.IsWords,
                _ => false,
            };
        }

        return first > 1 && tree.Tokens[first - 2].IsCapitalized
            && tree.Tokens[end].Kind is TokenKind.Comma or TokenKind.Period or TokenKind.Semicolon or TokenKind.CloseBracket;
    }
}
