using CopyLint.Model.Quantities;

namespace CopyLint.Editions.Figures;

/// <summary>Whether two figures for one thing can both be right, by how exactly each is given.</summary>
public static class FigureAgreement
{
    private const double Tolerance = 0.1;

    /// <summary>What "about" adds to the tolerance.</summary>
    private const double ToleranceOfAbout = 0.04;

    /// <summary>"over 100" is said of 150, not of 500.</summary>
    private const double FarthestBound = 2;

    public static bool Agree(in Figure left, in Figure right)
    {
        var difference = Math.Abs(left.Value - right.Value);
        if (left.IsExact && right.IsExact)
        {
            return difference <= left.Slack + right.Slack + (1e-9 * Math.Abs(left.Value));
        }

        var tolerance = Tolerance + (IsAbout(left) ? ToleranceOfAbout : 0) + (IsAbout(right) ? ToleranceOfAbout : 0);
        return difference <= (tolerance * Math.Max(left.Value, right.Value)) + 1e-9
            || difference <= left.Slack + right.Slack
            || Bounds(left, right)
            || Bounds(right, left);
    }

    private static bool IsAbout(in Figure figure) => figure.Approximator is ApproximatorKind.About or ApproximatorKind.Estimated;

    /// <summary>Whether the first is a bound that the second keeps: "at least 100" and 130.</summary>
    private static bool Bounds(in Figure bound, in Figure value) => bound.Approximator switch
    {
        ApproximatorKind.Over or ApproximatorKind.AtLeast => value.Value >= bound.Value && value.Value <= bound.Value * FarthestBound,
        ApproximatorKind.Under or ApproximatorKind.AtMost or ApproximatorKind.Near => value.Value <= bound.Value && value.Value >= bound.Value / FarthestBound,
        _ => bound.IsOpen && value.Value >= bound.Value && value.Value <= bound.Value * FarthestBound,
    };
}
