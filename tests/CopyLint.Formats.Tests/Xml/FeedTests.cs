using CopyLint.Syntax;

namespace CopyLint.Formats.Tests.Xml;

public sealed class FeedTests
{
    [Fact]
    public void Each_item_is_a_story_without_what_software_adds()
    {
        var read = Fixture.Read("feed/desk.rss");

        read.Error.ShouldBeNull();
        read.Stories.Select(Fixture.Blocks).ShouldBe(
        [
            [
                "headline: Mayor & council meet",
                "body: The mayor met the the council on Tuesday, the town clerk said.",
                "body: “It went well,” the clerk said in in the hall.\nRain fell.",
            ],
            ["headline: Pool opens", "body: The pool opens at at noon & closes at five."],
            ["headline: A long story", "display: The harbor master told reporters that …"],
        ]);
        read.Skipped.ShouldBe([new SkippedItem("https://desk.example/?p=9", "an attachment")]);
    }

    [Fact]
    public void The_item_and_the_feed_give_the_metadata()
    {
        var stories = Fixture.Read("feed/desk.rss").Stories;

        stories[0].Source.Metadata.ShouldBe(new StoryMetadata
        {
            Id = "https://desk.example/?p=1",
            Slug = "mayor-and-council-meet",
            Created = new DateTimeOffset(2026, 11, 17, 9, 30, 0, TimeSpan.FromHours(1)),
            Language = "en-GB",
            Copyright = "Copyright 2026 Lornia Desk",
            Provider = "Lornia Desk",
        });
        stories[1].Source.Metadata.Id.ShouldBe("https://desk.example/pool");
        stories[1].Source.Metadata.Created.ShouldBe(new DateTimeOffset(2026, 11, 18, 9, 30, 0, TimeSpan.FromHours(-5)));
        stories[1].Source.Metadata.Missing.ShouldBe(BlockRoles.Of(BlockRole.Byline));
    }

    [Fact]
    public void Atom_is_read_too()
    {
        var story = Fixture.Story("feed/desk.atom");

        Fixture.Blocks(story).ShouldBe(["headline: Bridge — closed", "body: The bridge over the the Lorne is closed, the mayor said."]);
        story.Source.Metadata.ShouldBe(new StoryMetadata
        {
            Id = "tag:desk.example,2026:bridge",
            Created = new DateTimeOffset(2026, 11, 17, 8, 0, 0, TimeSpan.Zero),
            Versioned = new DateTimeOffset(2026, 11, 18, 8, 0, 0, TimeSpan.Zero),
            Language = "en-US",
            Copyright = "Copyright 2026 Lornia Desk",
            Provider = "Lornia Desk",
        });
    }
}
