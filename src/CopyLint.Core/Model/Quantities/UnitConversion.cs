namespace CopyLint.Model.Quantities;

/// <summary>How a printed conversion stands to the right one.</summary>
/// <param name="Right">The right value in the printed unit; of a range, at the end that is further off.</param>
/// <param name="Printed">The printed value at the same end.</param>
/// <param name="Error">Relative error, 0 where it is accepted; for temperatures 4 % for each degree Celsius.</param>
/// <param name="From">Index of the unit that was read, <paramref name="To"/> of the one that it was turned into.</param>
public readonly record struct UnitConversion(double Right, double Printed, double Error, int From, int To)
{
    private const double Accepted = 0.06;
    private const double AcceptedOfCompound = 0.03;
    private const double Rounded = 0.1;
    private const double RoundingOfOvens = 5;
    private const double DegreesPerUnit = 0.04;
    private const double LargestDifference = 12;

    /// <summary>Judges a quantity against the one that it converts.</summary>
    public static UnitConversion Judge(StoryModel model, in Quantity origin, in Quantity target)
    {
        var units = model.Tree.Lexicon.Units;
        var from = units.Forms[origin.Form].Unit;
        var to = units.Forms[target.Form].Unit;
        if (units.Units[from].IsTemperature)
        {
            return Temperature(units, origin, target, from, to, DegreeChange.Of(model.Tree, origin, target));
        }

        var best = Between(units, origin, target, from, to);
        var mayBeImperial = !(IsAmerican(units, origin) || IsAmerican(units, target)) || IsBritish(units, origin) || IsBritish(units, target);
        foreach (var other in units.Units[from].Also)
        {
            best = Better(best, Between(units, origin, target, other, to), mayBeImperial || units.Units[from].Dimension != "volume");
        }

        foreach (var other in units.Units[to].Also)
        {
            best = Better(best, Between(units, origin, target, from, other), mayBeImperial || units.Units[to].Dimension != "volume");
        }

        return best;
    }

    /// <summary>A value in another unit of the same dimension.</summary>
    public static double Convert(double value, Unit from, Unit to)
    {
        var isDefined = value != 0 || !(from.IsInverse || to.IsInverse);
        var common = from.IsInverse ? from.Factor / value : (value * from.Factor) + from.Offset;
        return !isDefined ? 0 : to.IsInverse ? to.Factor / common : (common - to.Offset) / to.Factor;
    }

    /// <summary>By how much the converted value grows, for a small step of the value.</summary>
    private static double Scale(double value, double right, Unit from, Unit to) =>
        from.IsInverse == to.IsInverse ? from.Factor / to.Factor : value == 0 ? 0 : Math.Abs(right / value);

    private static bool IsBritish(UnitTable units, in Quantity quantity) => units.Forms[quantity.Form].Spelling.StartsWith("uk", StringComparison.Ordinal);

    private static bool IsAmerican(UnitTable units, in Quantity quantity) => units.Forms[quantity.Form].Spelling.StartsWith("us", StringComparison.Ordinal);

    private static UnitConversion Better(in UnitConversion best, in UnitConversion other, bool isAllowed) =>
        isAllowed && other.Error < best.Error && other.Error == 0 ? other : best;

    private static UnitConversion Between(UnitTable units, in Quantity origin, in Quantity target, int from, int to)
    {
        var low = At(units, origin, target, from, to, origin.Low, target.Low);
        if (!origin.IsRange && !target.IsRange)
        {
            return low;
        }

        if (units.Units[from].IsInverse != units.Units[to].IsInverse)
        {
            return low with { Error = 0 };
        }

        var high = At(units, origin, target, from, to, origin.High, target.High);
        if (origin.IsRange && target.IsRange)
        {
            return low.Error >= high.Error ? low : high;
        }

        var right = Convert(origin.Low, units.Units[from], units.Units[to]);
        var isInside = origin.IsRange
            ? target.Low > right && target.Low < Convert(origin.High, units.Units[from], units.Units[to])
            : target.Low < right && target.High > right;
        return isInside ? low with { Error = 0 } : low.Error <= high.Error ? low : high;
    }

    private static UnitConversion At(UnitTable units, in Quantity origin, in Quantity target, int from, int to, double value, double printed)
    {
        var right = Convert(value, units.Units[from], units.Units[to]);
        var error = right == 0 ? (printed == 0 ? 0 : 1) : Math.Abs(printed - right) / Math.Abs(right);
        var scale = Scale(value, right, units.Units[from], units.Units[to]);
        var slack = origin.Approximator != ApproximatorKind.None && Math.Abs(value) >= 1 ? Roundness(value) / 2 * scale : 0;
        var ownSlack = Math.Max(target.Step, target.Approximator != ApproximatorKind.None ? Roundness(printed) : 0) / 2;
        var isMet = Math.Abs(printed - right) <= slack + ownSlack + 1e-9;
        var isMetByRounding = error <= Rounded && Math.Abs(printed - right) <= (origin.Step / 2 * scale) + ownSlack + 1e-9;
        var accepted = origin.Has(QuantityTraits.Compound) ? AcceptedOfCompound : Accepted;
        return new UnitConversion(right, printed, error <= accepted || isMet || isMetByRounding ? 0 : error, from, to);
    }

    /// <summary>The value of the last place that is no zero: 100 for 1,500; "about" leaves that much open. At most a fifth of the value.</summary>
    private static double Roundness(double value)
    {
        var rest = Math.Abs(value);
        if (rest < 1 || rest > 1e15 || rest != Math.Floor(rest))
        {
            return 0;
        }

        double place = 1;
        while (rest % (place * 10) == 0)
        {
            place *= 10;
        }

        return Math.Min(place, Math.Abs(value) / 5);
    }

    private static UnitConversion Temperature(UnitTable units, in Quantity origin, in Quantity target, int from, int to, DegreeChangeEvidence change)
    {
        var (source, result) = Scales(units, from, to);
        var low = Degrees(units, origin, target, source, result, origin.Low, target.Low, change);
        var high = Degrees(units, origin, target, source, result, origin.High, target.High, change);
        return low.Error >= high.Error ? low : high;
    }

    /// <summary>"100 degrees (38 C)": bare degrees are the other scale.</summary>
    private static (int From, int To) Scales(UnitTable units, int from, int to)
    {
        var (degree, celsius, fahrenheit) = units.Degrees;
        return (from == degree ? (to == celsius ? fahrenheit : celsius) : from, to == degree ? (from == celsius ? fahrenheit : celsius) : to);
    }

    /// <summary>"350F (175C)": ovens are set in steps.</summary>
    private static bool IsOvenHeat(double degrees) => degrees is >= 150 and <= 550 && degrees % RoundingOfOvens == 0;

    private static UnitConversion Degrees(UnitTable units, in Quantity origin, in Quantity target, int from, int to, double value, double printed, DegreeChangeEvidence change)
    {
        var difference = value * units.Units[from].Factor / units.Units[to].Factor;
        var isSmall = Math.Abs(value * units.Units[from].Factor) <= LargestDifference;
        var isDifference = (isSmall || change != DegreeChangeEvidence.None) && Math.Abs(printed - difference) <= 0.5 + (target.Step / 2);
        var right = change == DegreeChangeEvidence.Certain && isSmall ? difference : Convert(value, units.Units[from], units.Units[to]);
        var celsiusOff = Math.Abs(printed - right) * units.Units[to].Factor;
        var slack = Math.Max(1, (origin.Step / 2 * units.Units[from].Factor) + (target.Step / 2 * units.Units[to].Factor));
        slack = Math.Max(slack, IsOvenHeat(value) && IsOvenHeat(printed) ? RoundingOfOvens : 0);
        slack += origin.Approximator != ApproximatorKind.None || target.Approximator != ApproximatorKind.None ? 1 : 0;
        return new UnitConversion(right, printed, celsiusOff <= slack || isDifference ? 0 : celsiusOff * DegreesPerUnit, from, to);
    }
}
