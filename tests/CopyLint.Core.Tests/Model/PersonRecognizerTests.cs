using CopyLint.Model.People;

namespace CopyLint.Core.Tests.Model;

public sealed class PersonRecognizerTests
{
    [Theory]
    [InlineData("President Bashar al-Assad left.", "President Bashar al-Assad")]
    [InlineData("Then US President Barack Obama spoke.", "US President Barack Obama")]
    [InlineData("The coach Mixu Paatelainen was angry.", "Mixu Paatelainen")]
    [InlineData("So Maria J. Lopez won.", "Maria J. Lopez")]
    [InlineData("It was over, Craig Revel Horwood said.", "Craig Revel Horwood")]
    [InlineData("In Oslo, Mr Okafor paid.", "Mr Okafor")]
    [InlineData("Secretary of State Ann Lee left.", "Secretary of State Ann Lee")]
    [InlineData("Ydun Brask, 34, left.", "Ydun Brask")]
    [InlineData("In Oslo, Mr Ford paid.", "Mr Ford")]
    [InlineData("So Paris Hilton won.", "Paris Hilton")]
    public void FindsThePerson(string text, string person)
    {
        var model = Stories.Model(text);
        model.Tree.Source.ToString(model.People.ToArray().ShouldHaveSingleItem().Span).ShouldBe(person);
    }

    [Theory]
    [InlineData("Ann Brenner left. Brennar said so.", 2)]
    [InlineData("Ann Brenner left. Brener said so.", 2)]
    [InlineData("Ann Brenner left. Brenners said so.", 1)]
    [InlineData("Ann Brenner left. Krenner said so.", 1)]
    [InlineData("Ann Breen left. Bren said so.", 1)]
    [InlineData("The Brenner Pass is shut. Brennar said so.", 0)]
    public void ANameThatLooksLikeASlipIsAPerson(string text, int people) => Stories.Model(text).People.Length.ShouldBe(people);

    [Theory]
    [InlineData("The talks failed. Moscow said so.")]
    [InlineData("The flaw is fixed. Microsoft said so.")]
    [InlineData("It was luck. Ronaldinho said so.")]
    [InlineData("The House of Representatives voted. Human Rights Watch said so.")]
    [InlineData("The trial was unfair. Reporters Without Borders said so.")]
    [InlineData("The bill failed. Democrats said so.")]
    [InlineData("The plant will close. Yelvo said it would pay.")]
    [InlineData("Shares in Yelvo fell. The plant will close. Yelvo said so.")]
    [InlineData("On Monday the New York Times said so.")]
    [InlineData("The disk is full. YouTube said so.")]
    [InlineData("The strike goes on. Cardiologists said so.")]
    [InlineData("It rained on Monday. Teammates said he was quiet.")]
    [InlineData("It rained on Monday. Fishermen said she was quiet.")]
    public void BodiesAndPlacesAreNoPeople(string text) => Stories.Model(text).People.Length.ShouldBe(0);

    [Theory]
    [InlineData("Col. Ryan Farrow left. Farrow said so.", true)]
    [InlineData("John Farrow's car was sold. Farrow said so.", true)]
    [InlineData("The car was sold. Farrow, a dealer, said so. Farrow said more.", true)]
    [InlineData("The car was sold. It was cheap, but Farrow said so.", false)]
    [InlineData("The car was sold. Mr Farrow said so.", false)]
    [InlineData("Farrow sells car\n\nThe car was sold on Monday for 500 crowns.\n\nIt was cheap, but Farrow said so.", false)]
    public void ASurnameNeedsAnIntroduction(string text, bool isIntroduced) =>
        (Stories.Model(text).People[^1].Introduction >= 0).ShouldBe(isIntroduced);

    [Fact]
    public void KnowsTitles() =>
        Stories.Model("In Oslo, Mr Okafor met Gen. Ann Lee and Ian Farrow.").People.ToArray().Select(p => p.Title)
            .ShouldBe([NameTitle.Courtesy, NameTitle.Role, NameTitle.None]);
}
