namespace CopyLint.Formats.Tests.Xml;

public sealed class DeclaredEncodingTests
{
    private const string Story = "<nitf><body><p>The café is open.</p></body></nitf>";

    [Theory]
    [InlineData("ISO-8859-1", true)]
    [InlineData("windows-1252", true)]
    [InlineData("us-ascii", true)]
    [InlineData("UTF-8", false)]
    public void A_file_may_say_that_it_is_no_utf8(string encoding, bool isWindows1252)
    {
        var text = $"<?xml version='1.0' encoding='{encoding}'?>{Story}";

        StoryReader.Of(InputFormat.Nitf).ShouldNotBeNull().IsWindows1252(text).ShouldBe(isWindows1252);
        Fixture.Read("a.xml", text).Error.ShouldBeNull();
    }

    [Fact]
    public void An_encoding_that_is_not_known_is_refused_where_it_matters()
    {
        const string prolog = "<?xml version=\"1.0\" encoding=\"KOI8-R\"?>";

        Fixture.Read("a.xml", prolog + Story).Error.ShouldBe(new FormatError("The encoding 'KOI8-R' is not known. Save the file as UTF-8.", prolog.IndexOf("KOI8", StringComparison.Ordinal)));
        Fixture.Read("a.xml", prolog + Story.Replace('é', 'e')).Stories.ShouldHaveSingleItem();
    }
}
