using System.Globalization;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Model.Quantities;

namespace CopyLint.Rules.Kinds;

/// <summary>Writes quantities as copy does: "1,600", "2.5 million", "20 to 30".</summary>
public static class FigureText
{
    private const double Million = 1e6;
    private const double LargestWholeDegree = 200;

    /// <summary>The right values of a judged conversion, of a range both ends.</summary>
    public static (double Low, double High) Range(in Quantity origin, in UnitConversion judged, UnitTable units)
    {
        var low = UnitConversion.Convert(origin.Low, units.Units[judged.From], units.Units[judged.To]);
        return (low, origin.IsRange ? UnitConversion.Convert(origin.High, units.Units[judged.From], units.Units[judged.To]) : low);
    }

    public static string Format((double Low, double High) range, int digits) =>
        range.High == range.Low ? Format(range.Low, digits) : $"{Format(range.Low, digits)} to {Format(range.High, digits)}";

    /// <summary>A number with so many significant digits.</summary>
    public static string Format(double value, int digits)
    {
        var rounded = Round(value, digits);
        return PlainFigure.TryWrite(rounded, out var plain) ? plain
            : Math.Abs(rounded) >= Million
            ? (rounded / Million).ToString("#,0.###", CultureInfo.InvariantCulture) + " million"
            : IsWhole(rounded) ? ((long)rounded).ToString("N0", CultureInfo.InvariantCulture)
            : rounded.ToString("#,0.####", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether it is a whole number but 0, which may have a sign.</summary>
    private static bool IsWhole(double value) => value != 0 && value == Math.Truncate(value);

    /// <summary>As few digits as the original has, but never so few that rounding changes the value by over 6 %.</summary>
    private static double RoundLike(double value, int digits)
    {
        for (var n = Math.Max(1, Math.Min(digits, 3)); ; n++)
        {
            var rounded = Round(value, n);
            if (n >= 4 || Math.Abs(rounded - value) <= 0.06 * Math.Abs(value))
            {
                return rounded;
            }
        }
    }

    /// <summary>The value in another unit, as exact as the original; temperatures in whole degrees.</summary>
    public static double ConvertLike(double value, Unit from, Unit to, int digits)
    {
        var converted = UnitConversion.Convert(value, from, to);
        var rounded = from.IsTemperature && Math.Abs(converted) < LargestWholeDegree ? Math.Round(converted) : RoundLike(converted, digits);
        return Math.Abs(rounded) >= 10 ? Math.Round(rounded) : rounded;
    }

    /// <summary>A measure of a story in the unit that other readers know, as the story would write it: "5 miles", "8 kilometres".</summary>
    public static LazyText Converted(in Quantity quantity, StoryModel story)
    {
        var units = story.Tree.Lexicon.Units;
        return new ConvertedText(quantity, units, FormLike(story, units.UnitOf(units.Forms[quantity.Form]).Target, quantity.Form));
    }

    /// <param name="form">The form that its unit takes.</param>
    internal static string Converted(in Quantity quantity, UnitTable units, UnitForm form)
    {
        var unit = units.UnitOf(units.Forms[quantity.Form]);
        var target = units.Units[unit.Target];
        var low = ConvertLike(quantity.Low, unit, target, quantity.Digits);
        var high = quantity.IsRange ? ConvertLike(quantity.High, unit, target, quantity.Digits) : low;
        return WithUnit(Format((low, high), 4), form, low == high && low == 1, quantity.Has(QuantityTraits.Hyphenated));
    }

    /// <summary>The unit as it stands behind a number, with its space: " miles", "°C".</summary>
    public static string UnitBehind(UnitForm form) => char.IsLetter(form.Plural[0]) ? " " + form.Plural : form.Plural;

    /// <summary>The form of a unit that is spelled most like the form at an index, or else as the story is.</summary>
    public static UnitForm FormLike(StoryModel story, int unit, int form)
    {
        var (alike, british, first) = story.Tree.Lexicon.Units.CounterpartsOf(form, unit);
        return alike ?? (british is not null && story.IsBritish ? british : first);
    }

    /// <summary>"5 miles", "5-mile", "1 mile", "86F".</summary>
    public static string WithUnit(string number, UnitForm form, bool isOne, bool isHyphenated)
    {
        var isWord = form.Plural.Length > 1 && char.IsLetter(form.Plural[0]);
        return isWord ? number + (isHyphenated ? "-" : " ") + (isHyphenated ? form.Text.Replace(' ', '-') : isOne ? form.Text : form.Plural) : number + form.Plural;
    }

    private static double Round(double value, int digits)
    {
        if (value == 0)
        {
            return 0;
        }

        var place = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - digits + 1);
        return place >= 1 ? Math.Round(value / place) * place : Math.Round(value, Math.Min(10, (int)Math.Round(-Math.Log10(place))));
    }
}
