using System.Diagnostics.CodeAnalysis;

namespace CopyLint.Rules.Kinds;

/// <summary>Writes the figures that need no format: a format takes fifty times as long.</summary>
internal static class PlainFigure
{
    private const double Million = 1e6;
    private const int DecimalPlaces = 4;

    /// <summary>The length of "999,999.9999", and more.</summary>
    private const int MostCharacters = 16;

    /// <summary>Writes a number below a million with at most four decimals, which is nearly any, as the formats of <see cref="FigureText"/> do.</summary>
    public static bool TryWrite(double value, [NotNullWhen(true)] out string? text)
    {
        const double Parts = 1e4;
        const double Exact = 0.01;
        var scaled = Math.Round(value * Parts);
        if (!(scaled >= 1 && value < Million - 1 && Math.Abs((value * Parts) - scaled) < Exact))
        {
            text = null;
            return false;
        }

        Span<char> characters = stackalloc char[MostCharacters];
        var (whole, part) = Math.DivRem((long)scaled, (long)Parts);
        var first = part == 0 ? characters.Length : PutDecimals(characters, part);
        for (var digits = 0; digits == 0 || whole > 0; digits++, whole /= 10)
        {
            if (digits == 3)
            {
                characters[--first] = ',';
            }

            characters[--first] = (char)('0' + (whole % 10));
        }

        text = new string(characters[first..]);
        return true;
    }

    /// <summary>Puts the four decimals at the end, without the zeros behind them, and the point. Returns where they begin.</summary>
    private static int PutDecimals(Span<char> characters, long part)
    {
        var first = characters.Length;
        for (var places = 0; places < DecimalPlaces; places++, part /= 10)
        {
            if (part % 10 != 0 || first < characters.Length)
            {
                characters[--first] = (char)('0' + (part % 10));
            }
        }

        characters[--first] = '.';
        return first;
    }
}
