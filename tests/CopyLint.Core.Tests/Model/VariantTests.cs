using CopyLint.Model.Variants;

namespace CopyLint.Core.Tests.Model;

/// <summary>The places where one of several ways to write a thing stands.</summary>
public sealed class VariantTests
{
    [Theory]
    [InlineData("A US-led raid.", "US")]
    [InlineData("Give us a raid.", "")]
    [InlineData("The U.S.-backed force met ISIS's men.", "U.S. ISIS's")]
    [InlineData("He met Bashar Al Assad there.", "Al Assad")]
    [InlineData("Islamic State (IS) fell.", "Islamic State|IS")]
    public void Names_are_found_in_their_case(string text, string expected)
    {
        var model = Stories.Model(text);

        var words = Mentions(text, "name").Select(mention => model.Tree.Source.ToString(mention.Span));
        string.Join(expected.Contains('|') ? '|' : ' ', words).ShouldBe(expected);
    }

    [Fact]
    public void The_capital_of_a_sentence_hides_which_form_it_is() =>
        Mentions("Al-Assad left. He met al-Assad.", "name").Select(mention => mention.Number).ShouldBe([-1, 0]);

    [Fact]
    public void A_hyphen_tells_two_forms_apart() =>
        Mentions("It is al-Qaida and al Qaeda.", "name").Select(mention => mention.Number).Distinct().Count().ShouldBe(2);

    [Theory]
    [InlineData("The de-confliction line. A deconfliction plan.", "de-confliction deconfliction")]
    [InlineData("One start-up fell. All startups did.", "start-up startups")]
    [InlineData("The well-known man is well known.", "")]
    [InlineData("Al-Hadi met Alhadi.", "")]
    [InlineData("A mother-in-law met a motherinlaw.", "")]
    public void Compounds_are_found_where_both_ways_stand(string text, string expected)
    {
        var model = Stories.Model(text);

        string.Join(' ', model.Variants.Compounds.ToArray().Select(mention => model.Tree.Source.ToString(mention.Span))).ShouldBe(expected);
    }

    [Fact]
    public void Compounds_are_found_in_any_place_whether_there_are_few_or_many()
    {
        string[] names = ["de-confliction", "pre-boarding", "re-shoring", "anti-looting", "co-pilotage", "non-starter", "sub-letting", "over-egging", "under-pinning", "out-gunned", "in-filling", "up-cycling",
            "un-tethered", "re-wilding", "mid-seasonal", "counter-claiming", "cross-posting", "fore-shadowed"];
        for (var count = 1; count <= names.Length; count++)
        {
            for (var filler = 0; filler < 18; filler++)
            {
                var words = names[..count].SelectMany(name => Enumerable.Repeat("so", filler).Append(name.Replace("-", "")));
                var text = $"It spoke of {string.Join(" and ", names[..count])} and {string.Join(' ', words)}.";

                Stories.Model(text).Variants.Compounds.Length.ShouldBe(2 * count);
            }
        }
    }

    private static VariantMention[] Mentions(string text, string variantClass)
    {
        var variants = Stories.Lexicon.Variants;
        return [.. Stories.Model(text).Variants.Mentions.ToArray().Where(mention => variants.ClassOf(mention.Set) == variantClass)];
    }
}
