using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Core.Tests.Syntax;

public sealed class RoleAssignerTests
{
    private const string Lead = "The council voted on Monday to close the pool in Marsh Lane.";

    [Theory]
    [InlineData("Pool to close\n\n" + Lead, "headline body")]
    [InlineData("Pool to close\n\nThe pool in March\n\n" + Lead, "headline display body")]
    [InlineData("Will the pool close?\n\n" + Lead, "headline body")]
    [InlineData("Pool to close\n\nBy Jane Roe\n\nMARSH LANE (AP) — " + Lead, "headline byline dateline body")]
    [InlineData("Pool to close\n\nBy Jane Roe and J. R. Poe, The Example\n\n" + Lead, "headline byline body")]
    [InlineData("Pool to close\n\nBy Monday, it was over.\n\n" + Lead, "headline body body")]
    [InlineData("Pool to close\n\nAssociated Press\n\n" + Lead, "headline byline body")]
    [InlineData(Lead + "\n\nReporting by Jane Roe; editing by J. R. Poe", "body byline")]
    [InlineData(Lead + "\n\n(Reporting by Jane Roe)", "body byline")]
    [InlineData("Editor's note: This story has been updated.\n\n" + Lead, "editors-note body")]
    [InlineData("Eds: With AP Photos.\n\n" + Lead, "editors-note body")]
    [InlineData(Lead + "\n\nWhat comes next\n\n" + Lead, "body display body")]
    [InlineData(Lead + "\n\nThey agreed on this:\n\n• one thing\n\n• another thing", "body body list-item list-item")]
    [InlineData(Lead, "body")]
    [InlineData("Pool to close", "body")]
    public void GivesRoles(string text, string roles) => Roles(text).ShouldBe(roles);

    [Theory]
    [InlineData("More news: Bank raises rates again")]
    [InlineData("To read the entire article from the Example, click here:")]
    [InlineData("Photo courtesy Jane Roe")]
    [InlineData("Recommended News")]
    [InlineData("Latest News")]
    [InlineData("Some of the comments may be reprinted elsewhere in the site or in the newspaper.")]
    [InlineData("Thank you for taking the time to offer your thoughts.")]
    [InlineData("We are pleased to provide this opportunity to share information.")]
    [InlineData("Advertisement")]
    [InlineData("Read more: Bank raises rates")]
    [InlineData("Sign up for our daily newsletter.")]
    [InlineData("© 2018 The Example. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.")]
    public void KnowsSiteFurniture(string line) => Roles(Lead + "\n\n" + line).ShouldBe("body boilerplate");

    [Theory]
    [InlineData("“Tap the button and click here to vote,” the clerk said.")]
    [InlineData("Read more books, the minister urged.")]
    [InlineData("Related: charges pending")]
    [InlineData("Users who sign up for the service must accept its terms of use, the court found.")]
    [InlineData("The photo courtesy of the agency shows the roof.")]
    [InlineData("More news is expected on Monday, the council said.")]
    [InlineData("As the Example previously reported, the roof was unsafe.")]
    public void LeavesTheStoryAlone(string line) => Roles(Lead + "\n\n" + line).ShouldNotContain("boilerplate");

    [Theory]
    [InlineData("000", "headline", "")]
    [InlineData("000", "boilerplate", "23 25")]
    [InlineData("001", "headline", "1")]
    [InlineData("001", "display", "3 5")]
    [InlineData("001", "boilerplate", "19 33 35 36 37")]
    [InlineData("002", "headline", "1")]
    [InlineData("002", "display", "3 5")]
    [InlineData("002", "boilerplate", "19 33")]
    [InlineData("003", "headline", "1")]
    [InlineData("003", "display", "3")]
    [InlineData("003", "boilerplate", "17")]
    [InlineData("004", "headline", "1")]
    [InlineData("004", "display", "")]
    [InlineData("004", "boilerplate", "")]
    public void KnowsTheSeeds(string seed, string role, string lines)
    {
        var tree = Stories.Tree(Stories.Seed(seed));
        var found = tree.Blocks.ToArray().Where(b => EnumNames<BlockRole>.Of(b.Role) == role)
            .Select(b => tree.Source.Lines.GetLineFromPosition(b.Span.Start).LineNumber + 1);
        string.Join(' ', found).ShouldBe(lines);
    }

    private static string Roles(string text) =>
        string.Join(' ', Stories.Tree(text).Blocks.ToArray().Select(b => EnumNames<BlockRole>.Of(b.Role)));
}
