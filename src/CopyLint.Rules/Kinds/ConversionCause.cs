using CopyLint.Model.Quantities;

namespace CopyLint.Rules.Kinds;

/// <summary>Names the mistake behind a wrong conversion, from the ratio of the printed value to the right one.</summary>
internal static class ConversionCause
{
    private const double Slack = 0.03;

    /// <summary>The likely cause, or the empty string.</summary>
    public static string Of(UnitTable units, in Quantity origin, in UnitConversion judged)
    {
        var from = units.Units[judged.From];
        var to = units.Units[judged.To];
        if (from.IsTemperature)
        {
            return OfTemperature(origin, judged, from, to);
        }

        if (judged.Right == 0 || judged.Printed == 0 || from.IsInverse != to.IsInverse)
        {
            return "";
        }

        var ratio = judged.Printed / judged.Right;
        var factor = to.Factor / from.Factor;
        return (ratio, from.Dimension) switch
        {
            _ when IsNear(ratio, factor * factor) => "it is converted the wrong way",
            _ when IsNear(ratio, 1e3) || IsNear(ratio, 1e6) || IsNear(ratio, 1e9) => "the scale word is one too many",
            _ when IsNear(ratio, 1e-3) || IsNear(ratio, 1e-6) || IsNear(ratio, 1e-9) => "a scale word is missing",
            _ when IsNear(ratio, 10) || IsNear(ratio, 0.1) || IsNear(ratio, 100) || IsNear(ratio, 0.01) => "the decimal point is misplaced",
            (_, "length" or "speed") when IsEither(ratio, 1.15078) => "nautical and statute miles mixed up",
            (_, "length") when IsEither(ratio, 3.28084) => "feet and meters mixed up",
            (_, "area") when IsNear(ratio, Math.Sqrt(factor)) || IsNear(ratio, 1 / Math.Sqrt(factor)) => "a length's factor used for an area",
            (_, "volume") when IsEither(ratio, 1.20095) => "US and imperial measure mixed up",
            (_, "mass") when IsEither(ratio, 1.12) => "short and long tons mixed up",
            (_, "mass") when IsEither(ratio, 1.10231) => "short and metric tons mixed up",
            _ => AreSwapped(judged) ? "two digits are swapped" : "",
        };
    }

    private static string OfTemperature(in Quantity origin, in UnitConversion judged, Unit from, Unit to)
    {
        var scaled = origin.Low * from.Factor / to.Factor;
        if (Math.Abs(judged.Right - scaled) < 0.01)
        {
            return "a difference takes no 32 degrees";
        }

        return Math.Abs(judged.Printed - scaled) <= 1 ? "the 32 degrees are left out" : AreSwapped(judged) ? "two digits are swapped" : "";
    }

    private static bool IsEither(double ratio, double factor) => IsNear(ratio, factor) || IsNear(ratio, 1 / factor);

    private static bool IsNear(double ratio, double factor) => Math.Abs((ratio / factor) - 1) <= Slack;

    private static bool AreSwapped(in UnitConversion judged)
    {
        var right = Math.Round(judged.Right);
        return right is >= 12 and <= 98 && (right % 10 * 10) + Math.Floor(right / 10) == judged.Printed;
    }
}
