using CopyLint.Model.Hedges;

namespace CopyLint.Core.Tests.Model;

public sealed class HedgeRecognizerTests
{
    [Theory]
    [InlineData("He has reportedly left.", "reportedly", HedgeKind.Hearsay)]
    [InlineData("He allegedly left.", "allegedly", HedgeKind.Allegation)]
    [InlineData("It appears to work.", "It appears", HedgeKind.Appearance)]
    [InlineData("They are likely responding.", "likely", HedgeKind.Likelihood)]
    [InlineData("The men are suspected to be foreign.", "are suspected to", HedgeKind.Agentless)]
    [InlineData("It is understood the bill will fail.", "It is understood", HedgeKind.Agentless)]
    [InlineData("While rumours persist, he stays.", "rumours", HedgeKind.Rumor)]
    [InlineData("Police suspect a bomb.", "Police suspect", HedgeKind.Suspicion)]
    [InlineData("That hasn’t been confirmed.", "hasn’t been confirmed", HedgeKind.Unverified)]
    [InlineData("It could not be independently verified.", "could not be independently verified", HedgeKind.Unverified)]
    [InlineData("Two cases remain unconfirmed.", "remain unconfirmed", HedgeKind.Unverified)]
    [InlineData("The Herald could not independently verify it.", "could not independently verify", HedgeKind.CheckFailed)]
    [InlineData("What they did was unknown.", "was unknown", HedgeKind.Unknown)]
    [InlineData("It was not immediately clear why.", "It was not immediately clear", HedgeKind.OpenQuestion)]
    public void A_hedge_has_a_kind(string text, string words, HedgeKind kind)
    {
        var model = Stories.Model(text);
        var hedge = model.Hedges.ToArray().ShouldHaveSingleItem();

        model.Tree.Source.ToString(hedge.Span).ShouldBe(words);
        hedge.Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("He came in May.")]
    [InlineData("It was reported to the fire service.")]
    [InlineData("She was said goodbye to.")]
    public void Other_words_are_no_hedges(string text) => Stories.Model(text).Hedges.ToArray().ShouldBeEmpty();

    [Theory]
    [InlineData("It could not be verified by the newspaper.", "by the newspaper")]
    [InlineData("The cause was unknown to investigators.", "to investigators")]
    [InlineData("It could not be verified by Friday.", "")]
    [InlineData("It could not be verified.", "")]
    public void The_agent_is_found(string text, string agent)
    {
        var model = Stories.Model(text);

        model.Tree.Source.ToString(model.Hedges[0].Agent).ShouldBe(agent);
    }

    [Fact]
    public void A_negated_hedge_says_so() => Stories.Model("It is not allegedly his.").Hedges[0].IsNegated.ShouldBeTrue();
}
