using System.Collections.Immutable;
using CopyLint.Rules.Kinds.Editions;

namespace CopyLint.Rules.Kinds;

/// <summary>The one registry of algorithmic kinds.</summary>
public static class RuleKinds
{
    /// <summary>Every kind, by name.</summary>
    public static ImmutableArray<RuleKind> All { get; } =
    [
        new Calendar(),
        new CapitalMix(),
        new FalsePrecision(),
        new HeadlineFigure(),
        new HonorificMix(),
        new MissingConversion(),
        new MixedSystems(),
        new NameSlip(),
        new NearName(),
        new NumberNoun(),
        new SpellingMix(),
        new UnitSpellingMix(),
        new VariantMix(),
        new WrongConversion(),
        new AmbiguousUnit(),
        new BareMonthDay(),
        new CurrencyForm(),
        new CurrencyRates(),
        new FigureDrift(),
        new MonthForm(),
        new PercentMix(),
        new PercentPoints(),
        new TimeForm(),
        new Totals(),
        new DoubledPhrase(),
        new DoubledWord(),
        new DuplicateLine(),
        new DuplicateSentence(),
        new DetachedHyphen(),
        new AttributionDrift(),
        new CertaintyDrift(),
        new FigureConflict(),
        new KilledStory(),
        new NameVariants(),
        new NearDuplicateStory(),
        new QuoteVariant(),
        new SharedSentence(),
        new SupersededVersion(),
        new UnitSystemMix(),
        new DoubledPunctuation(),
        new NearDuplicateParagraph(),
        new HedgeLost(),
        new NameOrder(),
        new SourceNumberMix(),
        new TenseMix(),
        new SourceCountDrift(),
        new QuoteGlyphMix(),
        new QuotePunctuation(),
        new DatelineForm(),
        new SlugHeadline(),
        new Embargo(),
        new MissingRole(),
        new UndecodedText(),
    ];

    public static RuleKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
