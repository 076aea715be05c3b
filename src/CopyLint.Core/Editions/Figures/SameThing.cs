namespace CopyLint.Editions.Figures;

/// <summary>
/// Whether two figures with one noun, dimension or currency are of the same thing. Three words in common around them say so;
/// fewer do where one of them is what is done with the figure ("hire 1,200 workers") and each story does that with one figure only.
/// </summary>
internal static class SameThing
{
    private const int LeastShared = 3;

    /// <summary>The least part of the smaller context that the other one has too.</summary>
    private const double LeastShare = 0.5;

    /// <summary>For a sum, a share or a measure the word beside it is not enough, unless the one figure is a slip of the other.</summary>
    private const int LeastSharedOfAmount = 2;
    private const double LeastShareOfAmount = 0.34;

    /// <summary>Figures further apart than this are of different things, unless their digits are the same: 1.6 and 6.1, 140 and 14.</summary>
    private const double FarthestRatio = 3;
    private const double FarthestRatioOfSlip = 10;

    /// <summary>A measure in two systems is one thing if it is so nearly the same.</summary>
    private const double NearlySame = 0.025;

    /// <summary>Days have smaller numbers than years.</summary>
    private const int LeastYear = 1001;

    public static bool Is(in FigurePlace earlier, in FigurePlace later)
    {
        ref readonly var first = ref earlier.Figure;
        ref readonly var second = ref later.Figure;
        return IsCertainSlip(earlier, later)
            || (first.Thing == second.Thing && AreOfOneSize(first, second) && (first.Kind == FigureKind.Age
                ? FigureOwner.AreOne(earlier, later)
                : HaveOwnMoment(earlier, later) && !AreOfOtherTimes(earlier, later) && !AreOfOtherVictims(first, second) && !AreOfOtherNames(earlier, later) && HaveOneContext(earlier, later)));
    }

    private static bool IsCertainSlip(in FigurePlace earlier, in FigurePlace later) => FigureSlip.IsCertain(earlier.Figure, later.Figure) && HaveNoneBoth(earlier, later);

    /// <summary>Whether no story has both values: then one is no slip of the other.</summary>
    private static bool HaveNoneBoth(in FigurePlace earlier, in FigurePlace later) => !earlier.HasValue(later.Figure.Value) && !later.HasValue(earlier.Figure.Value);

    /// <summary>Stories speak of many days: only where no one has both can one be wrong.</summary>
    private static bool HaveOwnMoment(in FigurePlace earlier, in FigurePlace later) => earlier.Figure.Kind is not (FigureKind.Clock or FigureKind.Day) || HaveNoneBoth(earlier, later);

    /// <summary>Of two scores of one game a side is the same, or the total.</summary>
    private static bool AreOfOneSize(in Figure first, in Figure second)
    {
        if (first.Kind == FigureKind.Score)
        {
            return first.Sides.High == second.Sides.High || first.Sides.Low == second.Sides.Low || first.Sides.High + first.Sides.Low == second.Sides.High + second.Sides.Low;
        }

        var ratio = Math.Max(first.Value, second.Value) / Math.Min(first.Value, second.Value);
        return ratio <= FarthestRatio || (ratio <= FarthestRatioOfSlip && FigureSlip.Is(first.Value, second.Value));
    }

    private static bool HaveOneContext(in FigurePlace earlier, in FigurePlace later)
    {
        ref readonly var first = ref earlier.Figure;
        ref readonly var second = ref later.Figure;
        var words = earlier.Context;
        var others = later.Context;
        var shared = words.SequenceEqual(others) ? words.Length : Shared(words, others);
        var fewest = Math.Min(words.Length, others.Length);
        return (shared >= LeastShared && shared >= LeastShare * fewest)
            || (first.Kind == FigureKind.Toll && first.IsInLead && second.IsInLead)
            || (shared > 0 && FigureSlip.IsSwap(first, second) && HaveNoneBoth(earlier, later))
            || (HaveOneDeed(earlier, later) && (first.Kind is not (FigureKind.Amount or FigureKind.Day) || AreNearlySame(first, second) || FigureSlip.Is(first.Value, second.Value)
                || (shared == fewest && first.Kind == FigureKind.Amount) || (shared >= LeastSharedOfAmount && shared >= LeastShareOfAmount * fewest)));
    }

    private static int Shared(ReadOnlySpan<int> words, ReadOnlySpan<int> others)
    {
        var shared = 0;
        foreach (var word in words)
        {
            shared += others.Contains(word) ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Whether a word stands beside both, and beside no other figure of the kind in either story.</summary>
    private static bool HaveOneDeed(in FigurePlace earlier, in FigurePlace later)
    {
        foreach (var word in earlier.Beside)
        {
            if (later.Beside.Contains(word) && earlier.IsAloneWith(word) && later.IsAloneWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreNearlySame(in Figure first, in Figure second) =>
        first.System != second.System && Math.Abs(first.Value - second.Value) <= NearlySame * first.Value;

    /// <summary>Of a figure that was another one before, the older one may stand in the other story. A year is said of what is long past: one alone is enough.</summary>
    private static bool AreOfOtherTimes(in FigurePlace earlier, in FigurePlace later)
    {
        ref readonly var first = ref earlier.Figure;
        ref readonly var second = ref later.Figure;
        return first.IsOfOtherTime || second.IsOfOtherTime || (first.IsUpdate != second.IsUpdate && first.Kind != FigureKind.Amount) || AreOfOtherDays(earlier.Days, later.Days);
    }

    private static bool AreOfOtherDays(ReadOnlySpan<int> first, ReadOnlySpan<int> second) =>
        !first.ContainsAny(second) && ((!first.IsEmpty && !second.IsEmpty) || first.ContainsAnyInRange(LeastYear, int.MaxValue) || second.ContainsAnyInRange(LeastYear, int.MaxValue));

    /// <summary>"five workers" and "three firefighters", but not "five people".</summary>
    private static bool AreOfOtherVictims(in Figure first, in Figure second) => first.Victims != second.Victims && first.Victims != 0 && second.Victims != 0;

    /// <summary>Whether each figure is of somebody of its own. Sums are paid to many in the same words: there one name is enough.</summary>
    private static bool AreOfOtherNames(in FigurePlace earlier, in FigurePlace later)
    {
        var (firstHasOwn, secondHasOwn) = (earlier.HasOwnName(later.Story), later.HasOwnName(earlier.Story));
        return earlier.Figure.IsMoney && !FigureSlip.IsSwap(earlier.Figure, later.Figure) ? firstHasOwn || secondHasOwn : firstHasOwn && secondHasOwn;
    }
}
