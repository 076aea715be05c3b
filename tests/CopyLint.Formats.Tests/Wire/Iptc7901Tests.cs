using CopyLint.Syntax;

namespace CopyLint.Formats.Tests.Wire;

public sealed class Iptc7901Tests
{
    [Fact]
    public void Each_message_is_a_story_with_roles()
    {
        var read = Fixture.Read("wire/two.iptc");

        read.Error.ShouldBeNull();
        read.Stories.Length.ShouldBe(2);
        Fixture.Blocks(read.Stories[0]).ShouldBe(
        [
            "headline: Lornia's capital runs short of water after pipe bursts",
            "byline: By Ines Vald and Tor Hemmick, wxp",
            """
            body: Lorn (wxp) - The capital of Lornia ran short of water on Tuesday after
            a pipe burst under the the main square, the city's water board said.
               "We work day and night," Mara Oden, the board's chief, told reporters
            in in the square.
               Schools stayed closed. The cafés on the square served juice.
            """.ReplaceLineEndings("\r\n"),
            "editors-note: # wxp NOTEBOOK",
            "editors-note: ## Note to editors",
            "editors-note: - adds quote of water board",
            "editors-note: The following information is not intended for publication",
            "editors-note: ## wxp contacts",
            "editors-note: - Reporting by: Ines Vald in Lorn and Tor Hemmick in Oster",
            "editors-note: - Editing by: Ned Sorrel, +00 00 0000",
            "editors-note: wxp iv ns",
        ]);
        read.Stories[0].Source.Layout.Blocks[2].IsPlain.ShouldBeTrue();
        Fixture.Blocks(read.Stories[1]).ShouldBe(
        [
            "headline: Oster wins the river race for a third time in a row and sets a record that may stand",
            "body: Oster (wxp) - Oster won the river race on on Tuesday, the judges said.",
        ]);
    }

    [Theory]
    [InlineData("GOLD PRICES FALL", 0)]
    [InlineData("STORM KILLS 12", 0)]
    [InlineData("Police arrest 3 leaders", 0)]
    public void A_headline_that_holds_letters_of_a_label_is_none(string line, int version)
    {
        var story = Labelled(line);

        Fixture.Blocks(story)[0].ShouldBe($"headline: {line}");
        story.Source.Metadata.Version.ShouldBe(version);
    }

    [Theory]
    [InlineData("1ST LEAD", 2)]
    [InlineData("UPDATE 3", 4)]
    [InlineData("2ND LEAD-WRITETHRU", 3)]
    [InlineData("CORRECTION", 0)]
    [InlineData("URGENT: 4th Ld", 5)]
    public void A_line_that_is_a_label_says_the_version_and_is_no_headline(string line, int version)
    {
        var story = Labelled(line);

        Fixture.Blocks(story)[0].ShouldBe("headline: Lornia's capital runs short of water after pipe bursts");
        story.Source.Metadata.Version.ShouldBe(version);
    }

    [Fact]
    public void The_header_and_the_trailer_give_the_metadata() =>
        Fixture.Read("wire/two.iptc").Stories.Select(story => story.Source.Metadata).ShouldBe(
        [
            new StoryMetadata
            {
                Id = "Lornia-water Utilities 2026-11-17",
                Slug = "Lornia-water Utilities",
                Version = 2,
                Urgency = 3,
                Versioned = new DateTimeOffset(2026, 11, 17, 12, 40, 0, TimeSpan.Zero),
                Provider = "wxa",
            },
            new StoryMetadata
            {
                Id = "Rowing 2026-11-17",
                Slug = "Rowing",
                Urgency = 4,
                Versioned = new DateTimeOffset(2026, 11, 17, 13, 15, 0, TimeSpan.Zero),
                Provider = "wxa",
                Missing = BlockRoles.Of(BlockRole.Byline),
            },
        ]);

    /// <summary>The first story of the fixture under another first line.</summary>
    private static ReadStory Labelled(string line) =>
        Fixture.Read("wire/two.iptc", Fixture.Text("wire/two.iptc").Replace("1ST LEAD", line, StringComparison.Ordinal)).Stories[0];
}
