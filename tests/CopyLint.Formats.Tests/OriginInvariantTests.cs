using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Tests;

/// <summary>What holds for every file of the agencies' formats, however it is damaged.</summary>
public sealed class OriginInvariantTests
{
    private const int Cases = 2_000;

    private static readonly string[] s_names =
        ["newsml/harbour.xml", "newsml/message.xml", "nitf/bridge.xml", "feed/desk.rss", "feed/desk.atom", "wire/two.iptc", "wire/flood.anpa", "wire/bare.anpa"];

    private static readonly InputFormat[] s_formats = [InputFormat.Newsml, InputFormat.Nitf, InputFormat.Rss, InputFormat.Iptc7901, InputFormat.Anpa];

    private static readonly string[] s_pieces =
        ["<", ">", "</p>", "<p>", "<![CDATA[", "]]>", "&amp;", "&#", ";", "<!--", "-->", "<?", "?>", "\"", "'", "\u0001", "\u0002", "\u0003", "\u0004", "\u0016", "\r", "\n", "\t", "^", "`", "_", " =", "/", "\uD83D", "\uFFFC", "<br/>", "<q>", "[", "<!DOCTYPE"];

    [Fact]
    public void Words_taken_as_they_are_stand_in_the_file_where_the_map_says()
    {
        foreach (var name in s_names)
        {
            var text = Fixture.Text(name);
            foreach (var story in Fixture.Read(name, text).Stories)
            {
                story.Source.Layout.Blocks.ShouldNotBeEmpty();
                CheckWords(story, text).ShouldBeGreaterThan(5, name);
            }
        }
    }

    [Fact]
    public void No_damage_makes_a_reader_fail() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var text = Damaged(new Random(seed));
            foreach (var format in s_formats)
            {
                var read = StoryReader.Of(format).ShouldNotBeNull().Read(text);
                (read.Error?.Position ?? 0).ShouldBeInRange(0, text.Length);
                foreach (var story in read.Stories)
                {
                    CheckBlocks(story, text);
                    CheckWords(story, text);
                }
            }

            FormatDetector.Detect("a.xml", text);
        }));

    /// <returns>How many words there are.</returns>
    private static int CheckWords(ReadStory story, string file)
    {
        var copy = story.Source.Text.ToString();
        var count = 0;
        for (var at = 0; at < copy.Length; at++)
        {
            var start = at;
            while (at < copy.Length && char.IsAsciiLetter(copy[at]))
            {
                at++;
            }

            if (at > start && story.Origin.Map(TextSpan.FromBounds(start, at)) is [var run] && run.Length == at - start)
            {
                file.Substring(run.Start, run.Length).ShouldBe(copy[start..at]);
                count++;
            }
        }

        return count;
    }

    private static void CheckBlocks(ReadStory story, string file)
    {
        story.Place.End.ShouldBeLessThanOrEqualTo(file.Length);
        var end = 0;
        foreach (var block in story.Source.Layout.Blocks)
        {
            block.Span.IsEmpty.ShouldBeFalse();
            block.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
            end = block.Span.End;
            story.Origin.Map(block.Span).ShouldAllBe(run => run.End <= file.Length);
        }

        end.ShouldBeLessThanOrEqualTo(story.Source.Text.Length);
    }

    /// <summary>A fixture with pieces cut out, doubled and thrown in.</summary>
    private static string Damaged(Random random)
    {
        var text = Fixture.Text(s_names[random.Next(s_names.Length)]);
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(40, text.Length - at) + 1);
            text = random.Next(4) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(at, text.Substring(at, length)),
                _ => text.Insert(at, s_pieces[random.Next(s_pieces.Length)]),
            };
        }

        return text;
    }
}
