using CopyLint.Syntax;

namespace CopyLint.Formats.Tests.Xml;

public sealed class NitfTests
{
    [Fact]
    public void An_item_gives_blocks_with_roles() =>
        Fixture.Blocks(Fixture.Story("nitf/bridge.xml")).ShouldBe(
        [
            "editors-note: Adds the the mayor & her deputy.",
            "headline: Bridge over the Lorne closed for repairs",
            "display: Detour takes an hour",
            "editors-note: Editors: a map moves at noon.",
            "byline: By Ada Brenn Staff writer",
            "dateline: LORNE FALLS, Idaho Nov. 17",
            "body: The only bridge over the Lorne was closed on Tuesday for 10 weeks, the mayor said.",
            "display: Cars wait at at the closed bridge.",
            "body: The mayor, Ruth Calder, said: “We had no choice.”",
            "list-item: Trucks are sent over Millbrook.",
            "list-item: Buses run to to Millbrook.",
            "table: Day Trips",
            "table: Monday 12",
            "body: The bolts have rusted through.",
            "display: Report of the county",
            "body: The repairs will cost\nabout about $2 million.",
        ]);

    [Fact]
    public void An_item_gives_its_metadata() =>
        Fixture.Story("nitf/bridge.xml").Source.Metadata.ShouldBe(new StoryMetadata
        {
            Id = "wire-example-77120",
            Slug = "Bridge-Closed",
            Urgency = 3,
            Dateline = "LORNE FALLS, Idaho Nov. 17",
            Created = new DateTimeOffset(2026, 11, 17, 9, 15, 0, TimeSpan.FromHours(-5)),
            Versioned = new DateTimeOffset(2026, 11, 17, 9, 15, 0, TimeSpan.FromHours(-5)),
            Embargo = new DateTimeOffset(2026, 11, 18, 11, 0, 0, TimeSpan.Zero),
            Status = StoryStatus.Withheld,
            Language = "en-US",
            Copyright = "Copyright 2026 Wire Example",
            Provider = "Wire Example",
        });
}
