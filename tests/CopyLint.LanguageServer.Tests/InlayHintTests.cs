using System.Text.Json.Nodes;

namespace CopyLint.LanguageServer.Tests;

/// <summary>Conversions behind quantities.</summary>
public sealed class InlayHintTests : IDisposable
{
    private const string Conversions = """{"inlayHints":{"conversions":true} }""";

    private readonly NewsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("The road is eight kilometres long.", "28 5 miles")]
    [InlineData("It fell 20 to 30 feet.", "21 6 to 9 meters")]
    [InlineData("The 8-kilometer road is closed.", "15 5-mile")]
    [InlineData("It was 30 degrees Celsius at noon.", "25 86 degrees Fahrenheit")]
    [InlineData("The road is about 100 km long.", "24 60 mi")]
    [InlineData("The road is 8 kilometers (5 miles) long.", "")]
    [InlineData("The road is 5 miles, or 8 kilometers, long.", "")]
    [InlineData("They won the 100-meter dash in 10 seconds.", "")]
    [InlineData("Twelve people paid $30 for 20 tickets.", "")]
    public void A_measure_has_its_conversion_behind_it(string text, string hints)
    {
        using var editor = new Editor(_folder.Path, Capabilities.None, Conversions);

        string.Join(", ", Hints(editor, text).Select(hint => $"{hint!["position"]!["character"]} {hint["label"]}")).ShouldBe(hints);
    }

    [Fact]
    public void A_hint_says_what_the_hover_says()
    {
        using var editor = new Editor(_folder.Path, Capabilities.None, Conversions);

        var hint = Hints(editor, "The road is 8 kilometers long.").ShouldHaveSingleItem()!;
        var hover = editor.Ask("textDocument/hover", $$"""{"textDocument":{"uri":"{{editor.Uri("a.txt")}}"},"position":{"line":0,"character":14} }""");

        hint["tooltip"]!.GetValue<string>().ShouldBe("8 kilometers = 4.97 miles.");
        hover["contents"]!["value"]!.GetValue<string>().ShouldContain(hint["tooltip"]!.GetValue<string>());
    }

    [Fact]
    public void They_are_off_at_first()
    {
        using var editor = new Editor(_folder.Path);

        Hints(editor, "The road is 8 kilometers long.").ShouldBeEmpty();
    }

    [Fact]
    public void Only_those_in_the_range_are_given()
    {
        using var editor = new Editor(_folder.Path, Capabilities.None, Conversions);

        var hints = Hints(editor, "It is 8 kilometers long.\n\nIt is 30 feet wide.\n\nIt is 9 miles away.\n", from: 1, to: 3);

        hints.ShouldHaveSingleItem()!["position"]!.ToJsonString().ShouldBe("""{"line":2,"character":13}""");
    }

    [Fact]
    public void In_markup_they_stand_behind_the_words_in_the_file()
    {
        using var editor = new Editor(_folder.Path, Capabilities.None, Conversions);
        var uri = editor.Uri("a.html");
        editor.Open(uri, "<p>The road is <b>8</b> kilometers long.</p>\n<p>It has 9&nbsp;feet of water.</p>\n", 1, "html");

        var hints = Ask(editor, uri, 0, 9);

        hints.Select(hint => hint!["position"]!.ToJsonString()).ShouldBe(["""{"line":0,"character":34}""", """{"line":1,"character":21}"""]);
    }

    [Theory]
    [InlineData("""{"inlayHints":true}""")]
    [InlineData("""{"inlayHints":{"conversions":"yes"} }""")]
    public void A_setting_that_is_wrong_is_said(string options)
    {
        using var editor = new Editor(_folder.Path, Capabilities.None, options);

        editor.WaitFor(message => Editor.Method(message) == "window/showMessage")["params"]!["message"]!.GetValue<string>().ShouldStartWith("The setting copylint.inlayHints is ");
    }

    private static JsonArray Hints(Editor editor, string text, int from = 0, int to = 9)
    {
        var uri = editor.Uri("a.txt");
        editor.Open(uri, text);
        return Ask(editor, uri, from, to);
    }

    private static JsonArray Ask(Editor editor, string uri, int from, int to) => editor.Ask(
        "textDocument/inlayHint", $$"""{"textDocument":{"uri":"{{uri}}"},"range":{"start":{"line":{{from}},"character":0},"end":{"line":{{to}},"character":0} } }""").AsArray();
}
