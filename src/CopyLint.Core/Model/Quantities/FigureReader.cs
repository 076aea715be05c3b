using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using CopyLint.Syntax;

namespace CopyLint.Model.Quantities;

/// <summary>Reads numbers in digits: "2,000", "3.5 million", "1 3/4", "½", "1-1/2".</summary>
[SkipLocalsInit]
internal static class FigureReader
{
    private const int FewDigits = 4;

    public static bool TryRead(StoryTree tree, in CueCursor cues, int at, out NumberReading reading)
    {
        if (tree.Tokens[at].Has(TokenFlags.Ordinal))
        {
            reading = default;
            return false;
        }

        Read(tree, cues, at, out reading);
        return true;
    }

    /// <summary>Reads the number that begins with a figure that is no ordinal.</summary>
    public static void Read(StoryTree tree, in CueCursor cues, int at, out NumberReading reading)
    {
        var next = tree.Tokens[at + 1].Kind;
        if (next == TokenKind.Slash && TryFraction(tree, at, out var value, out var denominator))
        {
            reading = new NumberReading(value, 0.5 / denominator, 2, at, at + 3, 1, QuantityTraits.Fraction);
            return;
        }

        reading = Digits(tree, at);
        if (next is TokenKind.Number or TokenKind.Hyphen)
        {
            reading = WithFraction(tree, reading);
        }

        if (NumberReader.MayScale(tree, cues, reading.End))
        {
            reading = NumberReader.WithScale(tree, cues, reading);
        }
    }

    /// <summary>Whether a figure, a slash and a figure are a fraction.</summary>
    public static bool IsFraction(StoryTree tree, int at) => TryFraction(tree, at, out _, out _);

    /// <summary>The number that the digits of one token make.</summary>
    public static NumberReading Digits(StoryTree tree, int at) =>
        ShortWord.Read(tree, at) is not 0 and var few && AreDigits(few, tree.Tokens[at].Length, out var digits) ? Few(digits, at) : Any(tree.TextOf(at), at);

    /// <summary>Whether at most four characters are digits with nothing between them: all are asked at once, for nobody can guess how many there are.</summary>
    /// <param name="few">The characters (<see cref="ShortWord"/>, which leaves digits as they are).</param>
    /// <param name="digits">Their values, 16 bits for each, the first of four the lowest; 0 where there are fewer.</param>
    private static bool AreDigits(ulong few, int length, out ulong digits)
    {
        const ulong Zeros = 0x0030_0030_0030_0030;
        const ulong Sixes = 0x0006_0006_0006_0006;
        var missing = 16 * (FewDigits - length);

        digits = (few << missing) - (Zeros >> missing << missing);
        return ((digits | (digits + Sixes)) & 0xFFF0_FFF0_FFF0_FFF0) == 0;
    }

    /// <param name="digits">See <see cref="AreDigits"/>.</param>
    private static NumberReading Few(ulong digits, int at)
    {
        const ulong Places = 1 | 10UL << 16 | 100UL << 32 | 1000UL << 48;
        var (leading, trailing) = (BitOperations.TrailingZeroCount(digits) >> 4, BitOperations.LeadingZeroCount(digits) >> 4);
        return new NumberReading((int)((digits * Places) >> 48), 1, Math.Max(1, FewDigits - leading - trailing), at, at + 1, 1, QuantityTraits.None);
    }

    private static NumberReading Any(ReadOnlySpan<char> text, int at) => TryPointed(text, at, out var reading) ? reading : AnyOther(text, at);

    /// <summary>Reads few digits with commas and points between them, without a branch at each: where they stand nobody can guess. Signs of fractions are none.</summary>
    private static bool TryPointed(ReadOnlySpan<char> text, int at, out NumberReading reading)
    {
        const double Hundredth = 0.1 * 0.1;
        const double Thousandth = Hundredth * 0.1;
        const int MostPlaces = 4;
        const int MostDigits = 15;
        ReadOnlySpan<double> steps = [1, 0.1, Hundredth, Thousandth, Thousandth * 0.1];
        long value = 0;
        int behind = 0, places = 0, all = 0;

        // A bit for each digit, set where it is no zero; the last digit has the lowest.
        uint digits = 0;
        foreach (var c in text)
        {
            var digit = (uint)(c - '0');
            var isDigit = Convert.ToInt32(digit <= 9);
            value += ((value * 9) + digit) & -isDigit;
            digits = (digits << isDigit) | Convert.ToUInt32(digit - 1 < 9);
            places += isDigit & behind;
            behind |= Convert.ToInt32(c == '.');
            all |= c;
        }

        reading = default;
        if (all >= 128 || text.Length > MostDigits || places > MostPlaces)
        {
            return false;
        }

        var zeros = BitOperations.TrailingZeroCount(digits) & ~-behind;
        var significant = Math.Max(1, 32 - BitOperations.LeadingZeroCount(digits) - zeros);
        reading = new NumberReading(behind == 0 ? value : Math.Round(value * steps[places], 12), steps[places], significant, at, at + 1, 1, QuantityTraits.None);
        return true;
    }

    private static NumberReading AnyOther(ReadOnlySpan<char> text, int at)
    {
        double value = 0;
        double step = 1;
        int digits = 0, zeros = 0;
        var isDecimal = false;
        foreach (var c in text)
        {
            if ((uint)(c - '0') is <= 9 and var digit)
            {
                value = (value * 10) + digit;
                zeros = digit == 0 ? zeros + 1 : 0;
                digits += digits > 0 || digit != 0 ? 1 : 0;
                if (isDecimal)
                {
                    step *= 0.1;
                }
            }
            else if (c == '.')
            {
                isDecimal = true;
            }
            else if (ValueOf(c) is var part and > 0)
            {
                return new NumberReading(value + part, 0.125, digits + 1, at, at + 1, 1, QuantityTraits.Fraction);
            }
        }

        value = isDecimal ? Math.Round(value * step, 12) : value;
        var significant = Math.Max(1, isDecimal ? digits : digits - zeros);
        return new NumberReading(value, step, significant, at, at + 1, 1, QuantityTraits.None);
    }

    /// <summary>"1 3/4", "1-1/2", "2 ½".</summary>
    private static NumberReading WithFraction(StoryTree tree, NumberReading reading)
    {
        var at = NumberReader.AfterHyphen(tree, reading.End);
        if (reading.Step != 1 || tree.Tokens[at].Kind != TokenKind.Number)
        {
            return reading;
        }

        if (TryFraction(tree, at, out var part, out var denominator) && part < 1)
        {
            return reading with { Value = reading.Value + part, Step = 0.5 / denominator, Digits = reading.Digits + 1, End = at + 3, Traits = QuantityTraits.Fraction };
        }

        var text = tree.TextOf(at);
        return text.Length == 1 && ValueOf(text[0]) is var sign and > 0
            ? reading with { Value = reading.Value + sign, Step = 0.125, Digits = reading.Digits + 1, End = at + 1, Traits = QuantityTraits.Fraction }
            : reading;
    }

    /// <summary>"3/4": a small number over a denominator that cooks and carpenters use, and no date ("9/11", "1/2/2018").</summary>
    private static bool TryFraction(StoryTree tree, int at, out double value, out int denominator)
    {
        value = 0;
        denominator = 1;
        var tokens = tree.Tokens;
        if (at + 3 >= tokens.Length || tokens[at + 1].Kind != TokenKind.Slash || tokens[at + 2].Kind != TokenKind.Number
            || tokens[at + 1].IsSpaceBefore || tokens[at + 2].IsSpaceBefore || tokens[at + 3].Kind == TokenKind.Slash
            || !int.TryParse(tree.TextOf(at), NumberStyles.None, CultureInfo.InvariantCulture, out var over) || !int.TryParse(tree.TextOf(at + 2), NumberStyles.None, CultureInfo.InvariantCulture, out denominator))
        {
            return false;
        }

        value = (double)over / Math.Max(1, denominator);
        return over > 0 && over < denominator && denominator is 2 or 3 or 4 or 5 or 8 or 16 or 32;
    }

    private static double ValueOf(char c) => c switch
    {
        '\u00BC' => 0.25,
        '\u00BD' => 0.5,
        '\u00BE' => 0.75,
        '\u2153' => 1.0 / 3,
        '\u2154' => 2.0 / 3,
        >= '\u2155' and <= '\u2158' => (c - '\u2154') / 5.0,
        '\u2159' => 1.0 / 6,
        '\u215A' => 5.0 / 6,
        '\u215B' => 0.125,
        '\u215C' => 0.375,
        '\u215D' => 0.625,
        '\u215E' => 0.875,
        _ => 0,
    };
}
