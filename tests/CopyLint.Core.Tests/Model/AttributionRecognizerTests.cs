using CopyLint.Model.Attributions;
using CopyLint.Model.Sources;

namespace CopyLint.Core.Tests.Model;

public sealed class AttributionRecognizerTests
{
    [Theory]
    [InlineData("The road was shut, a US military official said.", "a US military official", SourceKind.Official)]
    [InlineData("The road was shut, said a spokesman for the US coalition on Wednesday.", "a spokesman for the US coalition", SourceKind.Spokesman)]
    [InlineData("“It is shut,” said Jane Doe.", "Jane Doe", SourceKind.Person)]
    [InlineData("Farrow, a spokesman for the ministry, said it was shut.", "Farrow", SourceKind.Person)]
    [InlineData("The group's president, Sam Li, said it was shut.", "The group's president", SourceKind.Person)]
    [InlineData("A defense official who spoke to reporters in Oslo said it was shut.", "A defense official who spoke to reporters in Oslo", SourceKind.Official)]
    [InlineData("Two people familiar with the matter said it was shut.", "Two people familiar with the matter", SourceKind.People)]
    [InlineData("Officials at the Health Ministry said it was shut.", "Officials at the Health Ministry", SourceKind.Official)]
    [InlineData("The Pentagon said it was shut.", "The Pentagon", SourceKind.Organization)]
    [InlineData("Police said it was shut.", "Police", SourceKind.Organization)]
    [InlineData("It was shut, according to NPR's Ann Lee, who was there.", "NPR's Ann Lee", SourceKind.Person)]
    [InlineData("It was shut, according to the report.", "the report", SourceKind.Document)]
    [InlineData("Moscow said it was shut.", "Moscow", SourceKind.Organization)]
    [InlineData("It was shut, Reuters reported.", "Reuters", SourceKind.Outlet)]
    [InlineData("Sources told CNN it was shut.", "Sources", SourceKind.Bare)]
    [InlineData("It was shut, he said.", "he", SourceKind.Pronoun)]
    [InlineData("The mayor on Tuesday also said it was shut.", "The mayor", SourceKind.Role)]
    [InlineData("Rep. Ann Lee (D-Ohio) said it was shut.", "Rep. Ann Lee (D-Ohio", SourceKind.Person)]
    [InlineData("One of the officials said it was shut.", "One of the officials", SourceKind.Official)]
    public void FindsTheSpeaker(string text, string source, SourceKind kind)
    {
        var model = Stories.Model(text);
        var attribution = model.Attributions.ToArray().ShouldHaveSingleItem();
        var found = model.Sources[attribution.Source];
        model.Tree.Source.ToString(found.Span).ShouldStartWith(source.Length > 12 ? source[..12] : source);
        found.Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("The official said to be dead was seen in Oslo.")]
    [InlineData("He declined to say more.")]
    [InlineData("The state of the road was poor.")]
    [InlineData("The results will be announced on Friday.")]
    [InlineData("They could say more.")]
    [InlineData("The United States bought the road.")]
    public void OtherWordsAttributeNothing(string text) => Stories.Model(text).Attributions.Length.ShouldBe(0);

    [Theory]
    [InlineData("The mayor did not say when.", true)]
    [InlineData("The mayor said when.", false)]
    [InlineData("The mayor never said when.", true)]
    public void KnowsNegation(string text, bool isNegated) =>
        Stories.Model(text).Attributions.ToArray().ShouldHaveSingleItem().IsNegated.ShouldBe(isNegated);

    [Theory]
    [InlineData("Helium is said to be inert.")]
    [InlineData("It was reported that the road was shut.")]
    public void ThePassiveHasNoSource(string text) =>
        Stories.Model(text).Attributions.ToArray().ShouldHaveSingleItem().Source.ShouldBe(-1);

    [Fact]
    public void TheSecondVerbSharesTheSpeaker()
    {
        var model = Stories.Model("Jane Doe said it was shut and told reporters to leave.");
        model.Attributions.Length.ShouldBe(2);
        model.Attributions[1].Source.ShouldBe(model.Attributions[0].Source);
    }

    [Fact]
    public void FormsFollowTheVerb() =>
        Stories.Model("Police say it is shut. Police said so. A man says so. According to police, it is.")
            .Attributions.ToArray().Select(a => a.Form)
            .ShouldBe([ReportingForm.Plain, ReportingForm.Past, ReportingForm.Present, ReportingForm.According]);

    [Fact]
    public void SeesTheRepetition() =>
        Stories.Model("Police said the man fled, police said.").Attributions[1].Repeats.ShouldBe(0);
}
