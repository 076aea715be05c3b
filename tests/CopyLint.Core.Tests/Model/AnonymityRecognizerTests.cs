using CopyLint.Model.Anonymity;

namespace CopyLint.Core.Tests.Model;

public sealed class AnonymityRecognizerTests
{
    [Theory]
    [InlineData("An official spoke on condition of anonymity.", AnonymityReason.None)]
    [InlineData("An official spoke on the condition of anonymity to discuss details.", AnonymityReason.Purpose)]
    [InlineData("An official spoke on condition of anonymity because he was not authorized to speak.", AnonymityReason.Rote)]
    [InlineData("An official, citing the sensitivity of the talks, asked not to be named.", AnonymityReason.Rote)]
    [InlineData("An official spoke on condition of anonymity for fear of reprisals.", AnonymityReason.Strong)]
    [InlineData("An official spoke on condition of anonymity under ministry rules.", AnonymityReason.Strong)]
    [InlineData("An official spoke on condition of anonymity, as is customary.", AnonymityReason.Strong)]
    [InlineData("Because the memo is secret, an official spoke on condition of anonymity.", AnonymityReason.Rote)]
    [InlineData("An official spoke on condition of anonymity. The official feared for his job.", AnonymityReason.Strong)]
    [InlineData("He was not authorized to speak to reporters. The official asked not to be named.", AnonymityReason.Rote)]
    [InlineData("An official spoke on condition of anonymity. The road was shut because it rained.", AnonymityReason.None)]
    [InlineData("An official spoke on condition of anonymity to discuss private talks.", AnonymityReason.Rote)]
    public void ClassifiesTheReason(string text, AnonymityReason reason) =>
        Stories.Model(text).Anonymities.ToArray().ShouldHaveSingleItem().Reason.ShouldBe(reason);

    [Fact]
    public void ALaterBlanketGivesTheReasonForAll() =>
        Stories.Model("An aide spoke on condition of anonymity.\n\nAll spoke on condition of anonymity because they feared for their jobs.")
            .Anonymities.ToArray().ShouldAllBe(a => a.Reason == AnonymityReason.Strong);

    [Fact]
    public void OneManIsNoBlanket() =>
        Stories.Model("An aide spoke on condition of anonymity.\n\nA clerk spoke on condition of anonymity because she feared for her job.")
            .Anonymities[0].Reason.ShouldBe(AnonymityReason.None);

    [Theory]
    [InlineData("An aide spoke on condition of anonymity.", AnonymityForm.Terms)]
    [InlineData("An aide who declined to be named said so.", AnonymityForm.Name)]
    [InlineData("Maria, not her real name, said so.", AnonymityForm.Invented)]
    public void KnowsTheForm(string text, AnonymityForm form) =>
        Stories.Model(text).Anonymities.ToArray().ShouldHaveSingleItem().Form.ShouldBe(form);

    [Theory]
    [InlineData("They have a cat named Anonymity.")]
    [InlineData("Anonymous hackers took it down.")]
    [InlineData("The victim cannot be named for legal reasons.")]
    public void OtherWordsAreNoFormulas(string text) => Stories.Model(text).Anonymities.Length.ShouldBe(0);
}
