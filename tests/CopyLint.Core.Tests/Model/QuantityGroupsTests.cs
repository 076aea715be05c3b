using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Core.Tests.Model;

public sealed class QuantityGroupsTests
{
    private const string Sentence = "About 5 miles (8 kilometers) on, 12 men and a driver with 3 dogs paid $7 million for 20 to 30 percent of a mile (1.6 km) at 7 p.m. for 20 minutes. ";

    /// <summary>How often the sentence stands in stories of a few, of just as many as are looked at together, and of more quantities.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(40)]
    public void Those_of_a_group_are_all_that_are_in_it(int times)
    {
        var model = Stories.Model(string.Concat(Enumerable.Repeat(Sentence, times)));
        foreach (var group in Enum.GetValues<QuantityGroups>())
        {
            IndexesOf(model, group).ShouldBe(Enumerable.Range(0, model.Quantities.Length).Where(i => IsIn(model.Quantities[i], group)), group.ToString());
        }

        IndexesOf(model, QuantityGroups.Money | QuantityGroups.Size)
            .ShouldBe(Enumerable.Range(0, model.Quantities.Length).Where(i => IsIn(model.Quantities[i], QuantityGroups.Money) || IsIn(model.Quantities[i], QuantityGroups.Size)));
    }

    [Fact]
    public void A_story_without_quantities_has_none() => IndexesOf(Stories.Model("Nothing here counts."), (QuantityGroups)ushort.MaxValue).ShouldBeEmpty();

    [Fact]
    public void A_model_with_another_story_is_as_new()
    {
        const string Other = "Two dozen people, more than half of them men, walked 3 miles, or about five kilometers, in an hour. A foot (30 cm) of snow fell.";
        var model = Stories.Model(string.Concat(Enumerable.Repeat(Sentence, 8)));
        _ = IndexesOf(model, QuantityGroups.Measure);
        model.Load(new StorySource(SourceText.From(Other)));
        var fresh = Stories.Model(Other);
        model.Quantities.ToArray().ShouldBe(fresh.Quantities.ToArray());
        IndexesOf(model, QuantityGroups.Measure).ShouldBe(IndexesOf(fresh, QuantityGroups.Measure));
    }

    [Fact]
    public void A_symbol_is_found_whatever_stands_behind_it()
    {
        var units = Stories.Lexicon.Units;
        foreach (var symbol in units.Symbols)
        {
            foreach (var behind in new[] { "", " ", ".", " x", ", x", "-x", ")1" })
            {
                units.MayBeginAt(symbol.Text + behind, 0).ShouldBeTrue(symbol.Text + behind);
            }
        }
    }

    private static List<int> IndexesOf(StoryModel model, QuantityGroups groups)
    {
        var indexes = new List<int>();
        foreach (var index in model.QuantitiesOf(groups))
        {
            indexes.Add(index);
        }

        return indexes;
    }

    private static bool IsIn(Quantity quantity, QuantityGroups group) => group switch
    {
        QuantityGroups.None => false,
        QuantityGroups.Twelve => quantity is { Kind: QuantityKind.Count, Low: 12 },
        QuantityGroups.Duration => quantity.Kind == QuantityKind.Measure && Dimension(quantity) == "time",
        QuantityGroups.Size => Dimension(quantity) is not (null or "time" or "money" or "share"),
        QuantityGroups.Range => quantity.IsRange,
        QuantityGroups.Conversion => quantity.Converts >= 0,
        QuantityGroups.SingularBehind => quantity.Noun == quantity.End && quantity.NounNumber != NounNumber.Plural,
        _ => (int)group == 1 << (int)quantity.Kind,
    };

    private static string? Dimension(Quantity quantity) => quantity.Form < 0 ? null : Stories.Lexicon.Units.UnitOf(Stories.Lexicon.Units.Forms[quantity.Form]).Dimension;
}
