using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model.Quantities;
using CopyLint.Rules.Messages;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>
/// The first measure in a unit whose name means several, in a story whose other units leave open which: tons beside
/// hectares, bare degrees beside Celsius and Fahrenheit.
/// </summary>
public sealed class AmbiguousUnit : RuleKind
{
    private const string Units = "units";
    private const string Beside = "beside";
    private const string Need = "need";
    private const string All = "all";
    private const int MostBeside = 64;

    public override string Name => "ambiguous-unit";

    public override ImmutableArray<KindOption> Options => [KindOption.Words(Units), KindOption.Words(Beside), KindOption.Word(Need, "any", "any", All)];

    public override ImmutableArray<string> Placeholders => ["quantity", "other"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    /// <summary>What each form of a unit is to the rule.</summary>
    /// <param name="SaysWhich">It says which unit of that name it means.</param>
    /// <param name="Beside">Its place among the units that leave open which is meant, or -1.</param>
    /// <param name="IsAmbiguous">Its unit's name means several.</param>
    private sealed record FormRoles(UnitTable Units, ImmutableArray<bool> SaysWhich, ImmutableArray<int> Beside, ImmutableArray<bool> IsAmbiguous)
    {
        /// <summary>It says which unit it means, or leaves it open.</summary>
        public ImmutableArray<bool> Tells { get; } = [.. Beside.Select((at, form) => at >= 0 || SaysWhich[form])];
    }

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly ImmutableArray<string> _units = settings.Words(Units);
        private readonly ImmutableArray<string> _beside = [.. settings.Words(Beside).Take(MostBeside)];
        private readonly bool _needsAll = settings.Word(Need) == All;
        private FormRoles? _roles;

        public override void Initialize(AnalysisContext context) => context.RegisterQuantitiesAction(QuantityGroups.Size | QuantityGroups.Duration, Check);

        private void Check(StoryContext story)
        {
            var roles = RolesOf(story.Tree.Lexicon.Units);
            var quantities = story.Model.Quantities;
            var evidence = -1;
            ulong seen = 0;
            foreach (var i in story.Model.QuantitiesOf(QuantityGroups.Size | QuantityGroups.Duration))
            {
                ref readonly var quantity = ref quantities[i];
                if (quantity.Kind != QuantityKind.Measure || !roles.Tells[quantity.Form])
                {
                    continue;
                }

                if (roles.SaysWhich[quantity.Form])
                {
                    return;
                }

                if (roles.Beside[quantity.Form] is var at and >= 0 && Counts(quantity))
                {
                    seen |= 1UL << at;
                    evidence = evidence < 0 ? i : evidence;
                }
            }

            if ((_needsAll ? seen == (1UL << _beside.Length) - 1 : seen != 0) && FindOpen(story, roles) is >= 0 and var open)
            {
                Report(story, quantities[open], quantities[evidence]);
            }
        }

        private static bool IsOfUnit(in Quantity quantity) => quantity.Kind == QuantityKind.Measure && quantity.Form >= 0;

        /// <summary>The first quantity of which one cannot know the unit, or -1.</summary>
        private int FindOpen(StoryContext story, FormRoles roles)
        {
            var quantities = story.Model.Quantities;
            for (var i = 0; i < quantities.Length; i++)
            {
                ref readonly var quantity = ref quantities[i];
                var isOpen = !IsOfUnit(quantity) ? _needsAll && IsNegativeCount(story, quantity)
                    : (roles.Beside[quantity.Form] < 0 || !Counts(quantity)) && roles.IsAmbiguous[quantity.Form] && IsOpen(story, quantity);
                if (isOpen)
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>Made once for a table of units: threads that make it at the same time make the same.</summary>
        private FormRoles RolesOf(UnitTable units) => _roles is { } known && ReferenceEquals(known.Units, units) ? known : _roles = new FormRoles(
            units,
            [.. units.Forms.Select(SaysWhich)],
            [.. units.Forms.Select(form => _beside.IndexOf(units.UnitOf(form).Name))],
            [.. units.Forms.Select(form => _units.Contains(units.UnitOf(form).Name))]);

        /// <summary>Both scales may convert each other; a metric unit that converts a customary one says nothing.</summary>
        private bool Counts(in Quantity quantity) =>
            _needsAll || quantity is { Converts: < 0, ConvertedBy: < 0, Special: SpecialMeasure.None };

        /// <summary>"metric tons", "imperial gallons": the story has said which it means.</summary>
        private bool SaysWhich(UnitForm form)
        {
            foreach (var unit in _units)
            {
                if (form.Text.Length > unit.Length + 1 && form.Text.EndsWith(unit, StringComparison.OrdinalIgnoreCase) && form.Text[^(unit.Length + 1)] == ' ')
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsOpen(StoryContext story, in Quantity quantity) =>
            quantity is { Converts: < 0, ConvertedBy: < 0, Special: SpecialMeasure.None } && !quantity.Has(QuantityTraits.Hyphenated | QuantityTraits.Article)
            && story.Wants(Rule, quantity.Span) && !settings.IsExcepted(story.Tree, quantity.Span);

        /// <summary>"a low of minus 5", of which only a temperature can be said.</summary>
        private bool IsNegativeCount(StoryContext story, in Quantity quantity) =>
            quantity.Kind == QuantityKind.Count && quantity.Noun < 0 && story.Tree.IsWord(quantity.NumberFirst - 1, "minus")
            && (story.Tree.IsWord(quantity.NumberFirst - 2, "of") || story.Tree.IsWord(quantity.NumberFirst - 2, "to"))
            && story.Wants(Rule, quantity.Span);

        private void Report(StoryContext story, in Quantity quantity, in Quantity other)
        {
            var place = other.Span;
            story.Report(Rule, new Finding(quantity.Span, settings.Message.Fill(
                ("quantity", MessageTemplate.Words(story.Tree, quantity.Span)), ("other", MessageTemplate.Words(story.Tree, place))))
            {
                Related = [new RelatedPlace(place, $"here the story writes '{MessageTemplate.Words(story.Tree, place)}'")],
            });
        }
    }
}
