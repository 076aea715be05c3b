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

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        private readonly ImmutableArray<string> _beside = [.. settings.Words(Beside).Take(MostBeside)];
        private readonly bool _needsAll = settings.Word(Need) == All;
        private UnitRoles? _roles;

        public override void Initialize(AnalysisContext context) => context.RegisterQuantitiesAction(QuantityGroups.Size | QuantityGroups.Duration, Check);

        private void Check(StoryContext story)
        {
            var roles = RolesOf(story.Tree.Lexicon.Units);
            var needed = _needsAll ? UnitRole.Beside : UnitRole.Beside | UnitRole.Ambiguous;
            if ((AllIn(story, roles) & needed) == needed && FindEvidence(story, roles) is >= 0 and var evidence && FindOpen(story, roles) is >= 0 and var open)
            {
                Report(story, story.Model.Quantities[open], story.Model.Quantities[evidence]);
            }
        }

        /// <summary>What the forms of all the story's units are: most stories have no unit that the rule is about.</summary>
        private static UnitRole AllIn(StoryContext story, UnitRoles roles)
        {
            var quantities = story.Model.Quantities;
            var all = UnitRole.None;
            foreach (var i in story.Model.QuantitiesOf(QuantityGroups.Size | QuantityGroups.Duration))
            {
                all |= roles.Roles[quantities[i].Form];
            }

            return all;
        }

        /// <summary>The first quantity that leaves open which unit is meant, in a story that has all that the rule needs and nowhere says which; or -1.</summary>
        private int FindEvidence(StoryContext story, UnitRoles roles)
        {
            var quantities = story.Model.Quantities;
            var evidence = -1;
            ulong seen = 0;
            foreach (var i in story.Model.QuantitiesOf(QuantityGroups.Size | QuantityGroups.Duration))
            {
                ref readonly var quantity = ref quantities[i];
                var role = roles.Roles[quantity.Form];
                if (quantity.Kind != QuantityKind.Measure || (role & (UnitRole.SaysWhich | UnitRole.Beside)) == 0)
                {
                    continue;
                }

                if ((role & UnitRole.SaysWhich) != 0)
                {
                    return -1;
                }

                if (Counts(quantity))
                {
                    seen |= 1UL << roles.Beside[quantity.Form];
                    evidence = evidence < 0 ? i : evidence;
                }
            }

            return !_needsAll || seen == (1UL << _beside.Length) - 1 ? evidence : -1;
        }

        private static bool IsOfUnit(in Quantity quantity) => quantity.Kind == QuantityKind.Measure && quantity.Form >= 0;

        /// <summary>The first quantity of which one cannot know the unit, or -1.</summary>
        private int FindOpen(StoryContext story, UnitRoles roles)
        {
            var quantities = story.Model.Quantities;
            for (var i = 0; i < quantities.Length; i++)
            {
                ref readonly var quantity = ref quantities[i];
                var isOpen = !IsOfUnit(quantity) ? _needsAll && IsNegativeCount(story, quantity)
                    : (roles.Roles[quantity.Form] & UnitRole.Ambiguous) != 0 && (roles.Beside[quantity.Form] < 0 || !Counts(quantity)) && IsOpen(story, quantity);
                if (isOpen)
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>Made once for a table of units: threads that make it at the same time make the same.</summary>
        private UnitRoles RolesOf(UnitTable units) =>
            _roles is { } known && ReferenceEquals(known.Units, units) ? known : _roles = UnitRoles.Of(units, settings.Words(Units), _beside);

        /// <summary>Both scales may convert each other; a metric unit that converts a customary one says nothing.</summary>
        private bool Counts(in Quantity quantity) =>
            _needsAll || quantity is { Converts: < 0, ConvertedBy: < 0, Special: SpecialMeasure.None };

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
