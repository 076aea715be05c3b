using System.Globalization;
using CopyLint.Model.Quantities;
using CopyLint.Text;

namespace CopyLint.Editions.Figures;

/// <summary>Whether one figure may be a slip of the other: its digits in another order, or with a zero more.</summary>
internal static class FigureSlip
{
    private const int MostDigits = 24;
    private const int FewestDigits = 2;

    /// <summary>Whole numbers below this have all their digits in a double.</summary>
    private const double ExactIntegers = 1e15;

    /// <summary>So many digits are the same in another order by a slip, seldom by chance; counts of other nouns need one more.</summary>
    public const int CertainDigits = 3;

    public static bool Is(double left, double right)
    {
        Span<char> first = stackalloc char[MostDigits];
        Span<char> second = stackalloc char[MostDigits];
        var lefts = Digits(left, first).Trim('0');
        var rights = Digits(right, second).Trim('0');
        Sort(lefts);
        Sort(rights);
        return !lefts.IsEmpty && lefts.SequenceEqual(rights);
    }

    /// <summary>Whether both are written with the same digits in another order, in one unit.</summary>
    public static bool IsSwap(in Figure left, in Figure right) => left.Digits != 0 && left.Digits == right.Digits && left.Value != right.Value;

    /// <summary>Whether they are so much alike that no other word has to be the same.</summary>
    public static bool IsCertain(in Figure left, in Figure right) =>
        IsSwap(left, right) && Math.Min(left.DigitCount, right.DigitCount) >= (left.Thing == right.Thing ? CertainDigits : CertainDigits + 1)
        && (left.Thing == right.Thing || (left.Kind == FigureKind.Count && right.Kind == FigureKind.Count));

    /// <summary>What <see cref="Figure.Digits"/> and <see cref="Figure.DigitCount"/> are for a quantity.</summary>
    /// <param name="unit">Index of its unit, or -1.</param>
    public static (int Digits, int Count) DigitsOf(in Quantity quantity, int unit)
    {
        Span<char> buffer = stackalloc char[MostDigits];
        if (quantity.IsRange || quantity.Digits < FewestDigits)
        {
            return default;
        }

        var digits = Digits(quantity.Low, buffer);
        Sort(digits);
        return (WordNumber.OfText(digits) ^ unit, quantity.Digits);
    }

    /// <summary>Few digits are in their order soonest so.</summary>
    private static void Sort(Span<char> digits)
    {
        for (var i = 1; i < digits.Length; i++)
        {
            for (var at = i; at > 0 && digits[at - 1] > digits[at]; at--)
            {
                (digits[at - 1], digits[at]) = (digits[at], digits[at - 1]);
            }
        }
    }

    private static Span<char> Digits(double value, Span<char> buffer)
    {
        if (value is >= 0 and < ExactIntegers && value == (long)value)
        {
            return ((long)value).TryFormat(buffer, out var digits, provider: CultureInfo.InvariantCulture) ? buffer[..digits] : default;
        }

        if (!value.TryFormat(buffer, out var length, "0.####", CultureInfo.InvariantCulture))
        {
            return default;
        }

        var count = 0;
        for (var i = 0; i < length; i++)
        {
            if (char.IsAsciiDigit(buffer[i]))
            {
                buffer[count++] = buffer[i];
            }
        }

        return buffer[..count];
    }
}
