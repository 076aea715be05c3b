using System.Globalization;

namespace CopyLint.Editions.Figures;

/// <summary>Whether one figure may be a slip of the other: its digits in another order, or with a zero more.</summary>
internal static class FigureSlip
{
    private const int MostDigits = 24;

    public static bool Is(double left, double right)
    {
        Span<char> first = stackalloc char[MostDigits];
        Span<char> second = stackalloc char[MostDigits];
        var lefts = Digits(left, first);
        var rights = Digits(right, second);
        lefts.Sort();
        rights.Sort();
        return !lefts.IsEmpty && lefts.SequenceEqual(rights);
    }

    /// <summary>The digits that count: without zeros at either end.</summary>
    private static Span<char> Digits(double value, Span<char> buffer)
    {
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

        return buffer[..count].Trim('0');
    }
}
