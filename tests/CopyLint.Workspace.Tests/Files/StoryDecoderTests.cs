using System.Text;
using CopyLint.Formats.Decoding;
using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Tests.Files;

public sealed class StoryDecoderTests
{
    private const string Copy = "The café 😀 — “naïve”\r\n";

    [Fact]
    public void Utf8_is_read_with_and_without_a_byte_order_mark()
    {
        StoryDecoder.Decode(Encoding.UTF8.GetBytes(Copy)).ShouldBe(new DecodedStory(Copy, -1, StoryEncoding.Utf8, 0));
        StoryDecoder.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Copy)]).ShouldBe(new DecodedStory(Copy, -1, StoryEncoding.Utf8, 3));
    }

    [Fact]
    public void Utf16_is_read_where_a_byte_order_mark_says_so()
    {
        StoryDecoder.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Copy)]).ShouldBe(new DecodedStory(Copy, -1, StoryEncoding.Utf16, 2));
        StoryDecoder.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Copy)]).ShouldBe(new DecodedStory(Copy, -1, StoryEncoding.Utf16BigEndian, 2));
    }

    [Fact]
    public void What_is_not_utf8_is_read_as_windows_1252_and_the_first_wrong_byte_is_named()
    {
        var story = StoryDecoder.Decode([.. "caf"u8, 0xE9, .. " said "u8, 0x93, .. "no"u8, 0x94, 0x80]);

        story.Text.ShouldBe("café said “no”€");
        story.FirstInvalid.ShouldBe(3);
        story.Encoding.ShouldBe(StoryEncoding.Windows1252);
    }

    [Theory]
    [InlineData(new byte[] { 0x81, 0x8D, 0x8F, 0x90, 0x9D }, "\u0081\u008D\u008F\u0090\u009D")]
    [InlineData(new byte[] { 0x80, 0x9F, 0xA0, 0xFF }, "\u20AC\u0178\u00A0\u00FF")]
    [InlineData(new byte[] { 0xE2, 0x80 }, "\u00E2\u20AC")]
    public void Every_byte_has_its_windows_1252_character(byte[] bytes, string text) =>
        StoryDecoder.Decode(bytes).Text.ShouldBe(text);

    [Fact]
    public void Nul_bytes_make_a_file_binary()
    {
        StoryDecoder.Decode([.. "text"u8, 0, .. "more"u8]).IsBinary.ShouldBeTrue();
        StoryDecoder.Decode([0xFF, 0xFE, 0, 0, 65, 0]).IsBinary.ShouldBeTrue();
    }

    [Fact]
    public void No_bytes_fail()
    {
        StoryDecoder.Decode([]).ShouldBe(new DecodedStory("", -1, StoryEncoding.Utf8, 0));
        StoryDecoder.Decode([0xEF, 0xBB, 0xBF]).ShouldBe(new DecodedStory("", -1, StoryEncoding.Utf8, 3));
        StoryDecoder.Decode([0xFF, 0xFE, 65]).Text.ShouldNotBeNull();
        var random = new Random(20180208);
        for (var i = 0; i < 10_000; i++)
        {
            var bytes = new byte[random.Next(12)];
            random.NextBytes(bytes);
            var story = StoryDecoder.Decode(bytes);
            (story.IsBinary || story.FirstInvalid < Math.Max(1, story.Text!.Length)).ShouldBeTrue();
        }
    }
}
