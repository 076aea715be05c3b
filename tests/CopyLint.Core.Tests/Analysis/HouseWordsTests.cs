using CopyLint.Analysis;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Core.Tests.Analysis;

public sealed class HouseWordsTests
{
    [Theory]
    [InlineData("tok tok", "The tok tok sailed.", "tok tok", true)]
    [InlineData("tok tok", "The Tok tok sailed.", "Tok tok", true)]
    [InlineData("tok tok", "The tok\ntok sailed.", "tok\ntok", true)]
    [InlineData("The The", "Then The The played.", "The The", true)]
    [InlineData("The The", "All the the same.", "the the", false)]
    [InlineData("Doctors Without Borders", "Doctors Without Borders said", "Without", true)]
    [InlineData("Doctors Without Borders", "Doctors Without Bandages said", "Without", false)]
    [InlineData("O'Neil", "Tip O’Neil said", "O’Neil", true)]
    [InlineData("O'Neil", "Tip O’Neills said", "O’Neills", false)]
    [InlineData("# tok tok", "The tok tok sailed.", "tok tok", false)]
    [InlineData("tok", "The tok tok sailed.", "tok tok", false)]
    [InlineData("de-icer", "The de-icer failed.", "icer", true)]
    public void An_entry_covers_the_places_inside_it(string entry, string text, string place, bool covered)
    {
        var words = new HouseWords([entry]);
        var tree = StoryTree.Parse(SourceText.From(text), Stories.Lexicon);

        words.Covers(tree, new TextSpan(text.IndexOf(place, StringComparison.Ordinal), place.Length)).ShouldBe(covered);
    }

    [Fact]
    public void Blank_lines_and_comments_are_no_entries()
    {
        new HouseWords(["", "  ", "# a comment"]).IsEmpty.ShouldBeTrue();
    }
}
