using System.Collections.Immutable;
using CopyLint.Model.Schema;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>What predicates can ask of a quantity.</summary>
internal static class QuantityMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Kind", ModelType.Enum<QuantityKind>(), "a count, a measure, money, percent, an age, a year, a time, a score, or a number that is a name", static (m, i) => new ModelValue((int)m.Quantities[i].Kind)),
        new("Low", ModelType.Number, "the value, or the lower end of a range", static (m, i) => ModelValue.Of(m.Quantities[i].Low)),
        new("High", ModelType.Number, "the value, or the upper end of a range", static (m, i) => ModelValue.Of(m.Quantities[i].High)),
        new("Number", ModelType.Words, "the number's words, without approximator and unit", static (m, i) => ModelValue.Of(m.Quantities[i].NumberSpan)),
        new("IsRange", ModelType.Boolean, "20 to 30", static (m, i) => Has(m, i, QuantityTraits.Range)),
        new("IsWords", ModelType.Boolean, "the number is in words", static (m, i) => Has(m, i, QuantityTraits.Words)),
        new("IsFraction", ModelType.Boolean, "half a mile, 1 3/4", static (m, i) => Has(m, i, QuantityTraits.Fraction)),
        new("IsModifier", ModelType.Boolean, "joined by a hyphen to what follows: an 8-kilometer line", static (m, i) => Has(m, i, QuantityTraits.Hyphenated)),
        new("IsRate", ModelType.Boolean, "per something: 5 tons per hectare", static (m, i) => Has(m, i, QuantityTraits.Rate)),
        new("IsSide", ModelType.Boolean, "one side of 2 feet by 4 feet", static (m, i) => Has(m, i, QuantityTraits.Side)),
        new("IsOpen", ModelType.Boolean, "500 or so, 100-plus, 20 or more", static (m, i) => Has(m, i, QuantityTraits.Open)),
        new("Approximator", ModelType.Enum<ApproximatorKind>(), "what stands before it: about, more than, up to", static (m, i) => new ModelValue((int)m.Quantities[i].Approximator)),
        new("IsDoublyApproximate", ModelType.Boolean, "two approximators: about an estimated 500", static (m, i) => Has(m, i, QuantityTraits.DoublyApproximate)),
        new("ApproximatorWords", ModelType.Words, "the words that say how exact it is, if any", static (m, i) => m.Quantities[i].Approximator == ApproximatorKind.None ? ModelValue.None : ModelValue.Of(QuantityText.ApproximatorOf(m, i))),
        new("IsLooseModifier", ModelType.Boolean, "the hyphen is missing: an 8 kilometer line", static (m, i) => ModelValue.Of(QuantityText.IsLooseModifier(m, i))),
        new("UnitWords", ModelType.Words, "the unit as it is written, if any", static (m, i) => m.Quantities[i].UnitFirst is var first and >= 0 ? ModelValue.Of(m.Tree.SpanOf(first, m.Quantities[i].End)) : ModelValue.None),
        new("IsRound", ModelType.Boolean, "one or two significant digits, or like 1,250 and 1,460 rounded", static (m, i) => ModelValue.Of(QuantityText.IsRound(m.Quantities[i]))),
        new("SignificantDigits", ModelType.Number, "1 for 500, 3 for 1,450 and for 2.30", static (m, i) => ModelValue.Of(m.Quantities[i].Digits)),
        new("HasUnit", ModelType.Boolean, "a unit of measure stands behind it", static (m, i) => ModelValue.Of(m.Quantities[i].Form >= 0)),
        new("Unit", ModelType.Words, "the unit's name in kebab case: square-mile", static (m, i) => UnitOf(m, i) is { } unit ? ModelValue.Of(unit.Name) : ModelValue.None),
        new("Dimension", ModelType.Words, "what the unit measures: length, mass, temperature", static (m, i) => UnitOf(m, i) is { } unit ? ModelValue.Of(unit.Dimension) : ModelValue.None),
        new("System", ModelType.Enum<UnitSystem>(), "metric, customary or neutral", static (m, i) => new ModelValue((int)(UnitOf(m, i)?.System ?? UnitSystem.Neutral))),
        new("Spelling", ModelType.Words, "the name of the unit's spelling: us, uk, short", static (m, i) => m.Quantities[i].Form is var form and >= 0 ? ModelValue.Of(m.Tree.Lexicon.Units.Forms[form].Spelling) : ModelValue.None),
        new("IsSpecial", ModelType.Boolean, "a caliber, a film format or the name of a race: never converted", static (m, i) => ModelValue.Of(m.Quantities[i].Special != SpecialMeasure.None)),
        new("IsConversion", ModelType.Boolean, "it gives the quantity before it in another unit", static (m, i) => ModelValue.Of(m.Quantities[i].Converts >= 0)),
        new("Converts", ModelType.One(ElementKind.Quantity), "the quantity that it gives in another unit, if any", static (m, i) => ModelValue.Index(m.Quantities[i].Converts)),
        new("HasConversion", ModelType.Boolean, "another quantity gives it in another unit", static (m, i) => ModelValue.Of(m.Quantities[i].ConvertedBy >= 0)),
        new("ConversionError", ModelType.Number, "for a conversion: its relative error, or 0 where rounding explains it", static (m, i) => ModelValue.Of(ErrorOf(m, i))),
        new("Noun", ModelType.Words, "for a count: what is counted, if a word says so", static (m, i) => m.Quantities[i].Noun is var noun and >= 0 ? ModelValue.Of(m.Tree.Tokens[noun].Span) : ModelValue.None),
        new("IsPlural", ModelType.Boolean, "what is counted stands in the plural", static (m, i) => ModelValue.Of(m.Quantities[i].NounNumber == NounNumber.Plural)),
        new("IsPeople", ModelType.Boolean, "it counts people", static (m, i) => ModelValue.Of(m.Quantities[i].Noun is var noun and >= 0 && m.Tree.Is(noun, WordList.PersonNoun))),
    ];

    private static ModelValue Has(StoryModel model, int index, QuantityTraits trait) => ModelValue.Of(model.Quantities[index].Has(trait));

    private static Unit? UnitOf(StoryModel model, int index)
    {
        var units = model.Tree.Lexicon.Units;
        var form = model.Quantities[index].Form;
        return form < 0 ? null : units.UnitOf(units.Forms[form]);
    }

    private static double ErrorOf(StoryModel model, int index)
    {
        var quantity = model.Quantities[index];
        return quantity.Converts < 0 ? 0 : UnitConversion.Judge(model, model.Quantities[quantity.Converts], quantity).Error;
    }
}
