namespace CopyLint.Formats.Tests.Xml;

public sealed class XmlTreeTests
{
    private const string Story = "<nitf><body><body.content><p>The story is here.</p></body.content></body></nitf>";

    [Theory]
    [InlineData("<!DOCTYPE nitf>")]
    [InlineData("<?xml version=\"1.0\"?>\r\n<!-- [ --><!DOCTYPE nitf SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE nitf PUBLIC \"-//IPTC//DTD NITF 3.4//EN\" 'http://wire.example/[a>.dtd'>\n<?xml-stylesheet href='a'?>\n")]
    public void A_doctype_that_names_an_outside_file_is_passed_over(string prolog) =>
        Fixture.Blocks(Read(prolog + Story).Stories.ShouldHaveSingleItem()).ShouldBe(["body: The story is here."]);

    [Theory]
    [InlineData("<!DOCTYPE nitf [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]><nitf><body><p>&b;</p></body></nitf>", 15)]
    [InlineData("<!DOCTYPE nitf SYSTEM \"a.dtd\" [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><nitf><body><p>&x;</p></body></nitf>", 30)]
    public void Declarations_in_the_file_are_refused(string text, int place)
    {
        var read = Read(text);

        read.Stories.ShouldBeEmpty();
        read.Error.ShouldNotBeNull().Message.ShouldStartWith("The DOCTYPE declares things of its own.");
        read.Error.Position.ShouldBe(place);
    }

    [Fact]
    public void Elements_are_not_nested_without_end()
    {
        var text = $"<nitf>{string.Concat(Enumerable.Repeat("<p>", 10_000))}";

        Read(text).Error.ShouldBe(new FormatError("Elements are nested more than 256 deep.", "<nitf>".Length + (255 * "<p>".Length)));
    }

    [Theory]
    [InlineData("<nitf><body>\r\n<p>a</q></body></nitf>", "<nitf><body>\r\n<p>a</")]
    [InlineData("<nitf><body>\n<p>&nothing;</p></body></nitf>", "<nitf><body>\n<p>&")]
    [InlineData("<nitf><body>\r<p>😀 &#0;</p></body></nitf>", "<nitf><body>\r<p>😀 &#")]
    [InlineData("<nitf><body><p>The end is", "<nitf><body><p>The end is")]
    public void Broken_xml_says_where(string text, string before)
    {
        var error = Read(text).Error.ShouldNotBeNull();

        error.Message.ShouldStartWith("This is no well-formed XML: ");
        error.Message.ShouldNotContain(", position ");
        text[..error.Position].ShouldBe(before);
    }

    [Fact]
    public void Stories_before_the_break_are_read()
    {
        var text = Fixture.Text("newsml/message.xml");

        var read = Read(text[..text.IndexOf("What comes next", StringComparison.Ordinal)]);

        read.Stories.ShouldHaveSingleItem().Source.Metadata.Id.ShouldBe("urn:newsml:wire.example:20261118:mill");
        read.Skipped.Length.ShouldBe(3);
        read.Error.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("<p>a &amp; b &#8217; &#x1F600; &lt;c&gt; &quot;d&quot; &apos;</p>", "a & b ’ 😀 <c> \"d\" '")]
    [InlineData("<p> a\r\n\t<![CDATA[ <b>& ]]> c<!-- d --> e <?f g?></p>", "a <b>& c e")]
    public void Characters_are_what_they_stand_for(string markup, string words) =>
        Fixture.Blocks(Read($"<nitf><body>{markup}</body></nitf>").Stories.ShouldHaveSingleItem()).ShouldBe([$"body: {words}"]);

    private static ReadFile Read(string text) => Fixture.Read("a.xml", text);
}
