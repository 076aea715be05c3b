using CopyLint.Syntax;

namespace CopyLint.Formats.Tests.Xml;

public sealed class NewsmlTests
{
    [Fact]
    public void An_item_gives_blocks_with_roles_and_says_the_same_once() =>
        Fixture.Blocks(Fixture.Story("newsml/harbour.xml")).ShouldBe(
        [
            "headline: Ferry & tug collide in Port Ellery harbour",
            "byline: By Mara Quill",
            "display: The ferry at its berth on Wednesday",
            "editors-note: Embargoed until Thursday, November 19, 2026, 0600 GMT.",
            "byline: By Mara Quill, harbour reporter",
            "body: PORT ELLERY, Nov 18 (Wire Example) - A ferry and a tug collided in the the harbour of Port Ellery on Wednesday, the harbour master said.",
            "body: \"Nobody was hurt,\" the harbour master, Jon Tarrow, told reporters at the quay. He said the tug’s bow was dented.",
            "display: Second collision",
            "body: It was the the second collision of the year. The tug & the ferry belong to to one owner.",
        ]);

    [Fact]
    public void An_item_gives_its_metadata()
    {
        var metadata = Fixture.Story("newsml/harbour.xml").Source.Metadata;

        metadata.ShouldBe(new StoryMetadata
        {
            Id = "urn:newsml:wire.example:20261118:harbour-ferry",
            Slug = "HARBOUR-FERRY",
            Version = 3,
            Urgency = 4,
            Dateline = "PORT ELLERY, Nov 18 (Wire Example)",
            Created = new DateTimeOffset(2026, 11, 18, 13, 12, 21, TimeSpan.FromHours(1)),
            Versioned = new DateTimeOffset(2026, 11, 18, 16, 25, 32, TimeSpan.FromHours(1)),
            Embargo = new DateTimeOffset(2026, 11, 19, 6, 0, 0, TimeSpan.Zero),
            Status = StoryStatus.Usable,
            Language = "en-GB",
            Copyright = "Copyright 2026 Wire Example",
            Provider = "Wire Example",
        });
    }

    [Fact]
    public void A_message_gives_its_stories_and_names_what_is_none()
    {
        var read = Fixture.Read("newsml/message.xml");

        read.Error.ShouldBeNull();
        read.Stories.Select(story => (story.Source.Metadata.Id, story.Source.Metadata.Status)).ShouldBe(
            [("urn:newsml:wire.example:20261118:mill", StoryStatus.Usable), ("urn:newsml:wire.example:20261118:kiln", StoryStatus.Canceled)]);
        read.Skipped.Select(item => $"{item.Id}: {item.Reason}").ShouldBe(
        [
            "urn:newsml:wire.example:20261118:package: a package",
            "urn:newsml:wire.example:20261118:photo: a picture",
            "urn:newsml:wire.example:20261118:radio: an audio",
            "urn:newsml:wire.example:20261118:brief: an item without a text",
            "urn:newsml:wire.example:20261118:plan: a plan",
            "urn:newsml:wire.example:20261118:ferryman: a concept",
            "urn:newsml:wire.example:20261118:codes: a knowledge item",
        ]);
    }

    [Fact]
    public void Plain_text_and_xhtml_are_read_too()
    {
        var stories = Fixture.Read("newsml/message.xml").Stories;

        Fixture.Blocks(stories[0]).ShouldBe(
        [
            "headline: Mill reopens after the fire",
            "body: The mill in Oster Ness reopens on Friday.\n\nIts owner said 40 jobs were saved.",
        ]);
        stories[0].Source.Layout.Blocks[^1].IsPlain.ShouldBeTrue();
        Fixture.Blocks(stories[1]).ShouldBe(
        [
            "headline: Kiln goes cold",
            "body: The last kiln in Oster Ness goes cold on Friday.",
            "display: What comes next",
            "list-item: A museum",
            "list-item: A café",
            "body: “We are proud,” the potter said.",
        ]);
    }
}
