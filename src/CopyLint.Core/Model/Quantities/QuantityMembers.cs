using System.Collections.Immutable;
using System.Numerics;
using CopyLint.Model.Schema;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>What predicates can ask of a quantity.</summary>
internal static class QuantityMembers
{
    // The lowest are the bits of QuantityGroups, of which the last is the first of the quantity's own traits.
    private const int KindAt = 0;
    private const int DurationAt = 9;
    private const int ConversionAt = 10;
    private const int ConvertsAt = 11;
    private const int TwelveAt = 12;
    private const int SingularBehindAt = 14;
    private const int TraitsAt = 15;
    private const int ApproximatorAt = 31;
    private const int LooseAt = 39;
    private const int UnitAt = 40;
    private const int SpecialAt = 41;
    private const int ConvertedAt = 42;
    private const int PluralAt = 43;

    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Kind", ModelType.Enum<QuantityKind>(), "a count, a measure, money, percent, an age, a year, a time, a score, or a number that is a name", static (m, i) => new ModelValue((int)m.Quantities[i].Kind)) { Trait = KindAt },
        new("Low", ModelType.Number, "the value, or the lower end of a range", static (m, i) => ModelValue.Of(m.Quantities[i].Low)),
        new("High", ModelType.Number, "the value, or the upper end of a range", static (m, i) => ModelValue.Of(m.Quantities[i].High)),
        new("Number", ModelType.Words, "the number's words, without approximator and unit", static (m, i) => ModelValue.Of(m.Quantities[i].NumberSpan)),
        new("IsRange", ModelType.Boolean, "20 to 30", static (m, i) => Has(m, i, QuantityTraits.Range)) { Trait = At(QuantityTraits.Range) },
        new("IsWords", ModelType.Boolean, "the number is in words", static (m, i) => Has(m, i, QuantityTraits.Words)) { Trait = At(QuantityTraits.Words) },
        new("IsFraction", ModelType.Boolean, "half a mile, 1 3/4", static (m, i) => Has(m, i, QuantityTraits.Fraction)) { Trait = At(QuantityTraits.Fraction) },
        new("IsModifier", ModelType.Boolean, "joined by a hyphen to what follows: an 8-kilometer line", static (m, i) => Has(m, i, QuantityTraits.Hyphenated)) { Trait = At(QuantityTraits.Hyphenated) },
        new("IsRate", ModelType.Boolean, "per something: 5 tons per hectare", static (m, i) => Has(m, i, QuantityTraits.Rate)) { Trait = At(QuantityTraits.Rate) },
        new("IsSide", ModelType.Boolean, "one side of 2 feet by 4 feet", static (m, i) => Has(m, i, QuantityTraits.Side)) { Trait = At(QuantityTraits.Side) },
        new("IsOpen", ModelType.Boolean, "500 or so, 100-plus, 20 or more", static (m, i) => Has(m, i, QuantityTraits.Open)) { Trait = At(QuantityTraits.Open) },
        new("Approximator", ModelType.Enum<ApproximatorKind>(), "what stands before it: about, more than, up to", static (m, i) => new ModelValue((int)m.Quantities[i].Approximator)) { Trait = ApproximatorAt },
        new("IsDoublyApproximate", ModelType.Boolean, "two approximators: about an estimated 500", static (m, i) => Has(m, i, QuantityTraits.DoublyApproximate)) { Trait = At(QuantityTraits.DoublyApproximate) },
        new("ApproximatorWords", ModelType.Words, "the words that say how exact it is, if any", static (m, i) => m.Quantities[i].Approximator == ApproximatorKind.None ? ModelValue.None : ModelValue.Of(QuantityText.ApproximatorOf(m, i))),
        new("IsLooseModifier", ModelType.Boolean, "the hyphen is missing: an 8 kilometer line", static (m, i) => ModelValue.Of(QuantityText.IsLooseModifier(m, i))) { Trait = LooseAt, IsTraitOpen = true },
        new("UnitWords", ModelType.Words, "the unit as it is written, if any", static (m, i) => m.Quantities[i].UnitFirst is var first and >= 0 ? ModelValue.Of(m.Tree.SpanOf(first, m.Quantities[i].End)) : ModelValue.None),
        new("IsRound", ModelType.Boolean, "one or two significant digits, or like 1,250 and 1,460 rounded", static (m, i) => ModelValue.Of(QuantityText.IsRound(m.Quantities[i]))),
        new("SignificantDigits", ModelType.Number, "1 for 500, 3 for 1,450 and for 2.30", static (m, i) => ModelValue.Of(m.Quantities[i].Digits)),
        new("HasUnit", ModelType.Boolean, "a unit of measure stands behind it", static (m, i) => ModelValue.Of(m.Quantities[i].Form >= 0)) { Trait = UnitAt },
        new("Unit", ModelType.Words, "the unit's name in kebab case: square-mile", static (m, i) => UnitOf(m, i) is { } unit ? ModelValue.Of(unit.Name) : ModelValue.None),
        new("Dimension", ModelType.Words, "what the unit measures: length, mass, temperature", static (m, i) => UnitOf(m, i) is { } unit ? ModelValue.Of(unit.Dimension) : ModelValue.None),
        new("System", ModelType.Enum<UnitSystem>(), "metric, customary or neutral", static (m, i) => new ModelValue((int)(UnitOf(m, i)?.System ?? UnitSystem.Neutral))),
        new("Spelling", ModelType.Words, "the name of the unit's spelling: us, uk, short", static (m, i) => m.Quantities[i].Form is var form and >= 0 ? ModelValue.Of(m.Tree.Lexicon.Units.Forms[form].Spelling) : ModelValue.None),
        new("IsSpecial", ModelType.Boolean, "a caliber, a film format or the name of a race: never converted", static (m, i) => ModelValue.Of(m.Quantities[i].Special != SpecialMeasure.None)) { Trait = SpecialAt },
        new("IsConversion", ModelType.Boolean, "it gives the quantity before it in another unit", static (m, i) => ModelValue.Of(m.Quantities[i].Converts >= 0)) { Trait = ConversionAt },
        new("Converts", ModelType.One(ElementKind.Quantity), "the quantity that it gives in another unit, if any", static (m, i) => ModelValue.Index(m.Quantities[i].Converts)) { Trait = ConvertsAt },
        new("HasConversion", ModelType.Boolean, "another quantity gives it in another unit", static (m, i) => ModelValue.Of(m.Quantities[i].ConvertedBy >= 0)) { Trait = ConvertedAt },
        new("ConversionError", ModelType.Number, "for a conversion: its relative error, or 0 where rounding explains it", static (m, i) => ModelValue.Of(ErrorOf(m, i))),
        new("Noun", ModelType.Words, "for a count: what is counted, if a word says so", static (m, i) => m.Quantities[i].Noun is var noun and >= 0 ? ModelValue.Of(m.Tree.Tokens[noun].Span) : ModelValue.None),
        new("IsPlural", ModelType.Boolean, "what is counted stands in the plural", static (m, i) => ModelValue.Of(m.Quantities[i].NounNumber == NounNumber.Plural)) { Trait = PluralAt },
        new("IsPeople", ModelType.Boolean, "it counts people", static (m, i) => ModelValue.Of(m.Quantities[i].Noun is var noun and >= 0 && m.Tree.Is(noun, WordList.PersonNoun))),
    ];

    /// <inheritdoc cref="ElementTraits"/>
    public static void Fill(StoryModel model, Span<ulong> traits)
    {
        var quantities = model.Quantities;
        var tokens = model.Tree.Tokens;
        var units = model.Tree.Lexicon.Units;
        var twelve = BitConverter.DoubleToInt64Bits(12);
        for (var i = 0; i < traits.Length; i++)
        {
            ref readonly var its = ref quantities[i];
            var kind = 1UL << (KindAt + (int)its.Kind);
            var duration = (kind & (ulong)QuantityGroups.Measure) << (DurationAt - (int)QuantityKind.Measure);
            var plural = ElementTraits.Bit(its.NounNumber == NounNumber.Plural, 0);
            traits[i] = ElementTest.Always | kind | 1UL << (ApproximatorAt + (int)its.Approximator) | (ulong)its.Traits << TraitsAt
                | ((ulong)units.GroupsOf(its.Form) & ((ulong)QuantityGroups.Size | duration)) | (ulong)((uint)~its.Form >> 31) << UnitAt
                | 1UL << (ConversionAt + (int)((uint)its.Converts >> 31)) | (ulong)((uint)~its.ConvertedBy >> 31) << ConvertedAt
                | (ElementTraits.Bit(BitConverter.DoubleToInt64Bits(its.Low) == twelve, 0) & kind) << TwelveAt | ElementTraits.Bit(its.Special != SpecialMeasure.None, SpecialAt)
                | ElementTraits.Bit(QuantityText.MayBeLooseModifier(tokens, its), LooseAt) | plural << PluralAt
                | (ElementTraits.Bit(its.Noun == its.End, 0) & ~plural) << SingularBehindAt;
        }
    }

    private static int At(QuantityTraits trait) => TraitsAt + BitOperations.Log2((uint)trait);

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
