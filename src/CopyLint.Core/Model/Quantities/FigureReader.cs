using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CopyLint.Syntax;

namespace CopyLint.Model.Quantities;

/// <summary>Reads numbers in digits: "2,000", "3.5 million", "1 3/4", "½", "1-1/2".</summary>
[SkipLocalsInit]
internal static class FigureReader
{
    /// <summary>How many characters are read at once.</summary>
    private const int Together = 8;

    // As they come about when one place is read after the other.
    private const double Hundredth = 0.1 * 0.1;
    private const double Thousandth = Hundredth * 0.1;

    public static bool TryRead(StoryTree tree, in CueCursor cues, int at, out NumberReading reading)
    {
        if (cues.Tokens[at].Has(TokenFlags.Ordinal))
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
        var next = cues.Tokens[at + 1].Kind;
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
    public static NumberReading Digits(StoryTree tree, int at)
    {
        ref readonly var figure = ref tree.Tokens[at];
        var text = tree.Text;
        return Bmi2.X64.IsSupported && figure.Length <= Together && figure.Start <= text.Length - Together ? Few(text, figure, at) : Any(text.AsSpan(figure.Start, figure.Length), at);
    }

    /// <summary>Reads few digits with commas and points between them, all at once: how many there are and where the marks stand nobody can guess.</summary>
    /// <param name="figure">At most so many characters as are read <see cref="Together"/>, which the text has from its first on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static NumberReading Few(string text, in Token figure, int at)
    {
        const ulong Each = 0x0101_0101_0101_0101;
        const ulong Highest = 0x80 * Each;
        const int MostPlaces = 4;
        ReadOnlySpan<double> steps = [1, 0.1, Hundredth, Thousandth, Thousandth * 0.1];

        // A byte for each character, the last one highest; before the first stand zeros. A digit is its value.
        var read = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan())), (nuint)figure.Start);
        var bytes = Vector128.Min(read, Vector128.Create((ushort)byte.MaxValue));
        var missing = 8 * (Together - figure.Length);
        var characters = Vector128.Narrow(bytes, bytes).AsUInt64().ToScalar() << missing;
        var values = characters ^ ('0' * Each << missing);
        var isDigit = ~(values + ((0x80 - 10) * Each)) & Highest;
        var points = ~((values ^ (('.' ^ '0') * Each)) + (0x7F * Each)) & Highest;
        var places = BitOperations.PopCount(isDigit & ~(points ^ (points - 1)));

        // Signs of fractions are none of these.
        if ((characters & Highest) != 0 | places > MostPlaces)
        {
            return Any(text.AsSpan(figure.Start, figure.Length), at);
        }

        // The digits alone, the last one highest.
        var all = isDigit >> 7;
        var digits = Bmi2.X64.ParallelBitExtract(values, all * byte.MaxValue) << (8 * (Together - BitOperations.PopCount(all)));
        var zeros = (BitOperations.LeadingZeroCount(digits) >> 3) & -Convert.ToInt32(points == 0);
        var significant = Math.Max(1, Together - (BitOperations.TrailingZeroCount(digits) >> 3) - zeros);
        var (value, step) = (Number(digits), steps[places]);
        return new NumberReading(points == 0 ? value : Math.Round(value * step, 12), step, significant, at, at + 1, 1, QuantityTraits.None);
    }

    /// <summary>The number that eight digits make, a byte for each, the last one highest: two by two, four by four, and all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Number(ulong digits)
    {
        var ofTwo = (digits * (1 + (10UL << 8)) >> 8) & 0x00FF_00FF_00FF_00FF;
        var ofFour = (ofTwo * (1 + (100UL << 16)) >> 16) & 0x0000_FFFF_0000_FFFF;
        return (long)(ofFour * (1 + (10000UL << 32)) >> 32);
    }

    /// <summary>Reads any digits, one after the other.</summary>
    private static NumberReading Any(ReadOnlySpan<char> text, int at)
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
        var at = NumberReader.AfterHyphen(tree.Tokens, reading.End);
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
