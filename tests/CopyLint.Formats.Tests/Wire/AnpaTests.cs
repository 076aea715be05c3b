using CopyLint.Syntax;

namespace CopyLint.Formats.Tests.Wire;

public sealed class AnpaTests
{
    [Fact]
    public void Lines_have_the_roles_that_their_marks_say() =>
        Fixture.Blocks(Fixture.Story("wire/flood.anpa")).ShouldBe(
        [
            "headline: River floods three villages in Lornia",
            "editors-note: Eds: Updates throughout. With AP Photos.",
            "byline: By MARA ODEN",
            "byline: Associated Writer",
            "body: LORN, Lornia (WX) — A river flooded three villages in the the south of Lornia on Tuesday, the fire service said.",
            "body: “Nobody is missing,” said Ned Sorrel, the chief of the service. “We ‘counted twice' and it's certain.”",
            "body: The water — brown and cold — rose by 3 feet in an hour. He spoke to to reporters at the bridge.",
            "table: River;Feet",
            "table: Lorn;6\uFFFC",
            "body: Rain is due on Wednesday.",
        ]);

    [Fact]
    public void The_slug_and_the_trailer_give_the_metadata() =>
        Fixture.Story("wire/flood.anpa").Source.Metadata.ShouldBe(new StoryMetadata
        {
            Id = "BC-LR--Lornia-Flood 2026-11-17",
            Slug = "BC-LR--Lornia-Flood",
            Version = 2,
            Urgency = 2,
            Versioned = new DateTimeOffset(2026, 11, 17, 15, 9, 0, TimeSpan.Zero),
            Provider = "WX",
        });

    [Fact]
    public void A_message_without_a_text_is_told()
    {
        var read = StoryReader.Of(InputFormat.Anpa).ShouldNotBeNull().Read("The council met on Monday.\n");

        read.Stories.ShouldBeEmpty();
        read.Skipped.ShouldHaveSingleItem().Reason.ShouldBe("a message without a text");
    }

    [Fact]
    public void A_message_that_has_lost_its_control_characters_is_read()
    {
        var story = Fixture.Story("wire/bare.anpa");

        Fixture.Blocks(story).ShouldBe(
        [
            "headline: Oster wins the river race",
            "byline: By MARA ODEN",
            "body: OSTER, Lornia (WX) — Oster won the race on on Tuesday, the judges said.",
        ]);
        story.Source.Metadata.Version.ShouldBe(1);
        story.Source.Metadata.Urgency.ShouldBe(4);
        story.Source.Metadata.Versioned.ShouldBe(new DateTimeOffset(2026, 11, 17, 16, 9, 0, TimeSpan.Zero));
    }
}
