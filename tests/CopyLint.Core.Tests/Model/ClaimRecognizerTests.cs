using CopyLint.Model;
using CopyLint.Model.Claims;

namespace CopyLint.Core.Tests.Model;

public sealed class ClaimRecognizerTests
{
    [Theory]
    [InlineData("The strike hit the camp, killing at least 100.", "killing at least 100", 100, ClaimKind.Killed)]
    [InlineData("The strike killed approximately 100 pro-government troops.", "killed approximately 100 pro-government troops", 100, ClaimKind.Killed)]
    [InlineData("At least 31 people have died in the floods.", "At least 31 people have died", 31, ClaimKind.Killed)]
    [InlineData("The death toll rose to 12 on Friday.", "death toll rose to 12", 12, ClaimKind.Killed)]
    [InlineData("Blast in port: 12 wounded.", "12 wounded", 12, ClaimKind.Hurt)]
    [InlineData("About 100 fighters were killed in the raid.", "About 100 fighters were killed", 100, ClaimKind.Killed)]
    [InlineData("Another 14 were injured.", "14 were injured", 14, ClaimKind.Hurt)]
    [InlineData("There were 15 civilian casualties.", "15 civilian casualties", 15, ClaimKind.Casualties)]
    [InlineData("More than five hundred are still missing.", "More than five hundred are still missing", 500, ClaimKind.Missing)]
    [InlineData("The crash killed all four crew members on board.", "killed all four crew members", 4, ClaimKind.Killed)]
    [InlineData("The fire left 20 people dead.", "20 people dead", 20, ClaimKind.Killed)]
    [InlineData("The quake claimed at least 40 lives.", "claimed at least 40 lives", 40, ClaimKind.Killed)]
    [InlineData("Twelve people, including two children, were killed in the fire.", "Twelve people, including two children, were killed", 12, ClaimKind.Killed)]
    [InlineData("The toll rose to 45 on Friday.", "toll rose to 45", 45, ClaimKind.Killed)]
    public void A_claim_has_its_number(string text, string words, double number, ClaimKind kind)
    {
        var model = Stories.Model(text);
        var claim = model.Claims.ToArray().ShouldHaveSingleItem();

        model.Tree.Source.ToString(claim.Span).ShouldBe(words);
        model.Quantities[claim.Quantity].Low.ShouldBe(number);
        claim.Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("No coalition soldiers were injured in the clash.", "No coalition soldiers were injured")]
    [InlineData("Soldiers were there, but none of them were hurt.", "none of them were hurt")]
    [InlineData("Nobody was killed.", "Nobody was killed")]
    public void Nobody_was_hurt(string text, string words)
    {
        var model = Stories.Model(text);
        var claim = model.Claims.ToArray().ShouldHaveSingleItem();

        claim.IsNegated.ShouldBeTrue();
        model.Tree.Source.ToString(claim.Span).ShouldBe(words);
    }

    [Theory]
    [InlineData("A conductor has died at 50.")]
    [InlineData("The actor dies aged 92.")]
    [InlineData("The 34-year-old driver died.")]
    [InlineData("He was killed on April 4 near the town.")]
    [InlineData("Two gunmen who killed a guard fled.")]
    [InlineData("Two gunmen killed a guard.")]
    [InlineData("The plan killed 500 jobs.")]
    [InlineData("The ministry puts the current death toll at 6,750.")]
    [InlineData("The frost killed 300 sheep.")]
    [InlineData("He was shot and killed by 20 men.")]
    [InlineData("They talked for 12 days; the king died.")]
    public void Other_numbers_are_no_casualties(string text) => Stories.Model(text).Claims.ToArray().ShouldBeEmpty();

    [Theory]
    [InlineData("At least 31 people have died, the police said.", true)]
    [InlineData("At least 31 people have died. The police said the roads were closed.", true)]
    [InlineData("“At least 31 people have died.”", true)]
    [InlineData("Reportedly, 31 people have died.", true)]
    [InlineData("At least 31 people have died. The roads were closed.", false)]
    [InlineData("At least 31 people have died.\n\nThe police said the roads were closed on Friday.", false)]
    public void A_source_nearby_attributes_it(string text, bool isAttributed) =>
        ClaimContext.IsAttributed(Stories.Model(text), 0).ShouldBe(isAttributed);

    [Theory]
    [InlineData("The list names the 96 who died in the 1989 disaster.", true)]
    [InlineData("Two decades ago, 96 people died there.", true)]
    [InlineData("On Friday, 96 people died there.", false)]
    public void History_is_settled(string text, bool isSettled)
    {
        var model = Stories.Model(text);

        model.Count(ElementKind.Claim).ShouldBe(1);
        ClaimContext.IsSettled(model, 0).ShouldBe(isSettled);
    }
}
