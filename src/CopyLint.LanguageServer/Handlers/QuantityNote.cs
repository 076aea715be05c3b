using System.Globalization;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Kinds;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>A quantity in the unit that other readers know; of a conversion, what it should say.</summary>
internal static class QuantityNote
{
    private const int Digits = 3;

    /// <returns>One sentence, or null where there is nothing to convert.</returns>
    public static string? Of(StoryModel model, int index)
    {
        var quantity = model.Quantities[index];
        var units = model.Tree.Lexicon.Units;
        if (quantity.Form < 0 || quantity.Kind != QuantityKind.Measure || quantity.Special != SpecialMeasure.None)
        {
            return null;
        }

        var words = model.Tree.TextOf(quantity.Span).ToString().ReplaceLineEndings(" ");
        if (quantity.Converts >= 0)
        {
            var origin = model.Quantities[quantity.Converts];
            var judged = UnitConversion.Judge(model, origin, quantity);
            var from = model.Tree.TextOf(origin.Span).ToString().ReplaceLineEndings(" ");
            return $"{from} = {FigureText.Format(judged.Right, Digits)}{FigureText.UnitBehind(FigureText.FormLike(model, judged.To, quantity.Form))}{Verdict(judged)}";
        }

        var unit = units.UnitOf(units.Forms[quantity.Form]);
        if (unit.Target < 0)
        {
            return null;
        }

        var low = UnitConversion.Convert(quantity.Low, unit, units.Units[unit.Target]);
        var high = UnitConversion.Convert(quantity.High, unit, units.Units[unit.Target]);
        return $"{words} = {FigureText.Format((low, high), Digits)}{FigureText.UnitBehind(FigureText.FormLike(model, unit.Target, quantity.Form))}.";
    }

    private static string Verdict(in UnitConversion judged) => judged.Error == 0
        ? "; the conversion holds."
        : string.Create(CultureInfo.InvariantCulture, $"; the story says {FigureText.Format(judged.Printed, Digits)}.");
}
