using System.Text;

namespace CopyLint.Cli.Tests;

public sealed class InputTests : IDisposable
{
    private const string Copy = "Unconfirmed reports put the toll at nine.\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Standard_input_is_linted_under_its_name()
    {
        Lint(Copy, "check", "-").Output.ShouldStartWith("stdin(1,1): warning CL1002: ");
        Lint(Copy, "check", "-", "--stdin-filename", "desk/story.txt").Output.ShouldStartWith("desk/story.txt(1,1): warning CL1002: ");
    }

    [Fact]
    public void Standard_input_has_the_house_words_of_its_name()
    {
        _folder.With("desk/.copylint-words.txt", "unconfirmed reports\n");

        Lint(Copy, "check", "-", "--stdin-filename", "desk/story.txt").Output.ShouldBeEmpty();
        Lint(Copy, "check", "-").Output.ShouldNotBeEmpty();
    }

    [Fact]
    public void Binary_standard_input_is_refused()
    {
        var result = Lint("a\0b", "check", "-");

        result.Exit.ShouldBe(2);
        result.ErrorLines.ShouldBe(["copylint: The file 'stdin' is binary: it holds NUL bytes."]);
    }

    [Fact]
    public void House_words_silence_what_lies_inside_them()
    {
        _folder.With(".copylint-words.txt", "# shows of the station\nUnconfirmed Reports\n").With("a.txt", "The show Unconfirmed Reports returns. There are unconfirmed reports.\n");

        _folder.Run("check", "a.txt", "--select", "CL1002").Lines.ShouldHaveSingleItem().ShouldStartWith("a.txt(1,49): ");
    }

    [Fact]
    public void A_broken_word_list_is_said()
    {
        _folder.With(".copylint-words.txt", [0xFF, 0x00]).With("a.txt", "Nothing.\n");

        var result = _folder.Run("check", "a.txt");

        result.Exit.ShouldBe(2);
        result.ErrorLines.ShouldHaveSingleItem().ShouldEndWith(".copylint-words.txt' is not UTF-8 text.");
    }

    [Fact]
    public void House_rules_add_replace_and_switch_off()
    {
        _folder.With("house/kitten.yml", """
            id: HS001
            title: Kittens
            severity: error
            why: The desk counts them.
            find: ["kitten~"]
            message: "'{match}' again."
            examples:
              wrong: ["A [[kitten]].", "Two [[kittens]].", "The [[kitten]] left."]
              right: ["A cat.", "A dog.", "A mitten.", "A kit.", "Ten."]
            """).With("house/rumor.yml", "id: CL1002\nseverity: none\n").With("a.txt", "Unconfirmed reports tell of a kitten.\n");

        var result = _folder.Run("check", "a.txt", "--rules", "house");

        result.Lines.ShouldBe(["a.txt(1,31): error HS001: 'kitten' again."]);
        result.Exit.ShouldBe(1);
        _folder.Run("check", "a.txt", "--rules", "house", "--select", "kitten", "--format", "jsonl").JsonLines
            .ShouldHaveSingleItem().GetProperty("rule").GetString().ShouldBe("kitten");
        _folder.Run("rules", "test", "house/kitten.yml").Output.ShouldBe("HS001 kitten: 3 wrong and 5 right examples hold\n1 rules passed, 0 failed\n");
        _folder.Run("explain", "kitten", "--rules", "house").Output.ShouldContain("The desk counts them.");
    }

    [Fact]
    public void A_path_that_begins_with_an_at_sign_is_a_path()
    {
        _folder.With("@desk.txt", Copy);

        _folder.Run("check", "@desk.txt").Output.ShouldStartWith("@desk.txt(1,1): ");
    }

    [Fact]
    public void Stories_of_several_formats_are_one_edition_and_stand_where_their_files_have_them()
    {
        _folder.With("a.txt", """
            Mill burns in Marsden

            The fire at the Hale & Sons mill in Marsden killed 12 people on Monday, the police said.

            Mayor Tom Reddle of Marsden said that the council would meet on Thursday over the fire.
            """).With("b.html", """
            <article><h1>Marsden mourns</h1>
            <p>The fire at the Hale &amp; Sons mill in Marsden killed <b>14</b> people on Monday, the police said.</p>
            <p>Mayor Tom Reddle asked for calm.</p>
            </article>
            """).With("c.json", """
            {"uri":"urn:x:1","headline":"After the fire","body_text":"The fire at the Hale & Sons mill in Marsden killed 16 people on Monday, the police said.\n\nMayor Tom Reddle thanked the firefighters."}
            """);

        var found = _folder.Run("check", ".", "--select", "CL7", "--format", "jsonl").JsonLines;

        found.Select(finding => Place(finding)).ShouldBe(["b.html(2,62)", "c.json(1,110)"]);
        found.Select(finding => string.Join(' ', finding.GetProperty("related").EnumerateArray().Select(Place))).ShouldBe(["a.txt(3,52)", "a.txt(3,52) b.html(2,62)"]);

        static string Place(System.Text.Json.JsonElement at) => $"{at.GetProperty("path")}({at.GetProperty("line")},{at.GetProperty("column")})";
    }

    private CliResult Lint(string input, params string[] arguments) =>
        CopyLintProcess.Run(new CliRequest(arguments, _folder.Path) { Input = Encoding.UTF8.GetBytes(input) });
}
