using CopyLint.Model;
using CopyLint.Model.Quotations;
using CopyLint.Model.Schema;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Core.Tests.Model;

public sealed class QuotationRecognizerTests
{
    [Theory]
    [InlineData("He said “we are ready” and left.", "we are ready")]
    [InlineData("He said \"we are ready\" and left.", "we are ready")]
    [InlineData("\"Ready\", he said, adding: \"Go.\"", "Ready|Go.")]
    [InlineData("The ‘defensive’ strikes ended.", "defensive")]
    [InlineData("The 'defensive' strikes ended.", "defensive")]
    [InlineData("«Ready», he said.", "Ready")]
    [InlineData("„Ready“, he said.", "Ready")]
    [InlineData("He called it “ready“ again.", "ready")]
    [InlineData("He said “ready\" again.", "ready")]
    [InlineData("Costs \"for [the group] from 2014\" rose.", "for [the group] from 2014")]
    [InlineData("He said \"this is over. We go home.\" Then he left.", "this is over. We go home.")]
    [InlineData("He said,\" We go home\" and left.", "We go home")]
    [InlineData("(\"Ready\")", "Ready")]
    [InlineData("The ''Herald'' reported it.", "Herald")]
    [InlineData("‘We saw the boys’ coats,’ she said.", "We saw the boys’ coats,")]
    [InlineData("'We saw the boys' coats,' she said.", "We saw the boys' coats,")]
    [InlineData("‘He’s goin’ home,’ she said.", "He’s goin’ home,")]
    [InlineData("'In the '90s we sang,' he said.", "In the '90s we sang,")]
    public void Marks_are_paired(string text, string contents) => Contents(text).ShouldBe(contents.Split('|'));

    [Theory]
    [InlineData("“She told me ‘no’ twice,” he said.", "She told me ‘no’ twice,|no")]
    [InlineData("\"She told me 'no' twice,\" he said.", "She told me 'no' twice,|no")]
    [InlineData("‘She told me “no” twice,’ he said.", "She told me “no” twice,|no")]
    [InlineData("“‘No,’ she told me,” he said.", "‘No,’ she told me,|No,")]
    [InlineData("“He said ‘no’”", "He said ‘no’|no")]
    public void Nested_quotations_have_a_depth(string text, string contents)
    {
        Contents(text).ShouldBe(contents.Split('|'));
        Stories.Model(text).Quotations.ToArray().Select(q => q.Depth).ShouldBe([0, 1]);
    }

    [Theory]
    [InlineData("The boys' coats and the dogs' leads were lost.")]
    [InlineData("The boys’ coats and the dogs’ leads were lost.")]
    [InlineData("Rock 'n' roll ruled the '90s, and 'tis over for 'em.")]
    [InlineData("Rock ’n’ roll ruled the ’90s, and ’tis over for ’em.")]
    [InlineData("Rock ‘n’ roll ruled the ‘90s, and ‘tis over for ‘em.")]
    [InlineData("He is 6'2\" and the pipe is 12\" wide.")]
    [InlineData("Steel up to 1\" thick was cut.")]
    [InlineData("It isn't John's or O'Neill's.")]
    [InlineData("The 'Burbs.")]
    [InlineData("« Previous story")]
    public void Apostrophes_and_inches_are_no_quotation_marks(string text) => Contents(text).ShouldBeEmpty();

    [Fact]
    public void Inches_do_not_end_a_quotation() =>
        Contents("\"He is 6'2\",\" she said, \"and the pipe is 12\" wide.\"").ShouldBe(["He is 6'2\",", "and the pipe is 12\" wide."]);

    [Fact]
    public void A_quotation_goes_on_over_paragraphs_that_reopen_it()
    {
        var model = Stories.Model("He said: “This is the first part.\n\n“This is the second part.\n\n“This is the end,” he said.\n\nHe left, “happy”.");
        var found = model.Quotations.ToArray();

        found.Select(q => q.IsContinued).ShouldBe([false, true, true, false]);
        found.Select(q => q.IsClosed).ShouldBe([false, false, true, true]);
    }

    [Fact]
    public void A_British_quotation_goes_on_over_paragraphs()
    {
        var found = Stories.Model("He said: ‘This is the first part.\n\n‘This is the end,’ he said.").Quotations.ToArray();

        found.Select(q => q.IsContinued).ShouldBe([false, true]);
    }

    [Fact]
    public void A_quotation_goes_on_over_paragraphs_without_marks_to_its_closing_mark()
    {
        var model = Stories.Model("\"This is the first part.\n\nThis is the second part.\n\nThis is the end.\"\n\nHe left.");

        model.Quotations.ToArray().Select(q => q.IsContinued).ShouldBe([false, true, true]);
        IsQuoted(model, "second").ShouldBeTrue();
        IsQuoted(model, "left").ShouldBeFalse();
    }

    [Fact]
    public void An_unclosed_quotation_ends_with_its_paragraph()
    {
        var model = Stories.Model("He said “we are ready and left.\n\nThe coalition denied it.");

        model.Quotations.ToArray().ShouldHaveSingleItem().IsClosed.ShouldBeFalse();
        IsQuoted(model, "coalition").ShouldBeFalse();
    }

    [Fact]
    public void A_second_opening_mark_ends_an_unclosed_quotation()
    {
        Contents("“He came, she said. “It was late,” she added.").ShouldBe(["He came, she said.", "It was late,"]);
        Contents("\"He came, she said. \"It was late,\" she added.").ShouldBe(["He came, she said.", "It was late,"]);
    }

    [Fact]
    public void Words_are_quoted_only_inside_the_marks()
    {
        var model = Stories.Model("Police said “they told us ‘no’ twice” and left. The ‘forces’ stayed.");

        new[] { "they", "no", "twice", "forces" }.ShouldAllBe(word => IsQuoted(model, word));
        new[] { "Police", "left", "stayed" }.ShouldAllBe(word => !IsQuoted(model, word));
    }

    [Fact]
    public void Quotations_stand_in_the_order_of_the_text()
    {
        var starts = Stories.Model("“A ‘b’ c ‘d’ e” f “g ‘h’” ‘i “j” k’").Quotations.ToArray().Select(q => q.Span.Start).ToArray();

        starts.Length.ShouldBe(7);
        starts.ShouldBe(starts.Order());
    }

    [Theory]
    [InlineData("The ‘defensive’ strikes ended.", true)]
    [InlineData("He was called “a safe pair of hands” again.", false)]
    [InlineData("“Go home,” he said.", false)]
    public void Scare_quotes_are_phrases(string text, bool isPhrase) =>
        ModelSchema.Find(ElementKind.Quotation, "IsPhrase")!.Get(Stories.Model(text), 0).Boolean.ShouldBe(isPhrase);

    private static string[] Contents(string text)
    {
        var model = Stories.Model(text);
        return [.. model.Quotations.ToArray().Select(q => model.Tree.Source.ToString(q.Content))];
    }

    private static bool IsQuoted(StoryModel model, string word) =>
        model.IsQuoted(new TextSpan(model.Tree.Text.IndexOf(word, StringComparison.Ordinal), word.Length));
}
