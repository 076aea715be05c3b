using CopyLint.Syntax;

namespace CopyLint.Core.Tests.Syntax;

public sealed class ScannerTests
{
    [Theory]
    [InlineData("the U.S. troops", "the|U.S.|troops")]
    [InlineData("at 5 a.m. on", "at|5|a.m.|on")]
    [InlineData("a Ph.D. student", "a|Ph.D.|student")]
    [InlineData("J.K. Rowling", "J.K.|Rowling")]
    [InlineData("Mr. Lee", "Mr|.|Lee")]
    [InlineData("the EU's and the ministers' plan", "the|EU's|and|the|ministers|'|plan")]
    [InlineData("didn\u2019t", "didn\u2019t")]
    [InlineData("2,000 troops, 3.5 miles, 5th", "2,000|troops|,|3.5|miles|,|5th")]
    [InlineData("1,2,3", "1|,|2|,|3")]
    [InlineData("so-called -- or \u2014 that", "so|-|called|--|or|\u2014|that")]
    [InlineData("wait... what\u2026", "wait|...|what|\u2026")]
    [InlineData("see www.example.com/a?b=c.", "see|www.example.com/a?b=c|.")]
    [InlineData("to jane@example.org, please", "to|jane@example.org|,|please")]
    [InlineData("https://example.com/x).", "https://example.com/x|)|.")]
    [InlineData("said @desk today", "said|@desk|today")]
    [InlineData("$5m, £.50", "$|5|m|,|£|.|50")]
    [InlineData("6½ feet", "6½|feet")]
    public void CutsWordsNumbersAndMarks(string text, string tokens) => Cut(text).ShouldBe(tokens.Split('|'));

    [Theory]
    [InlineData("東京 is", "東京|is")]
    [InlineData("a😀b", "a|😀|b")]
    [InlineData("cafe\u0301 noir", "cafe\u0301|noir")]
    [InlineData("a\u0007b", "a|\u0007|b")]
    [InlineData("a\u00A0b\u200Bc", "a|b|c")]
    public void TakesAnyCharacter(string text, string tokens) => Cut(text).ShouldBe(tokens.Split('|'));

    [Fact]
    public void LetsALoneSurrogateStandAlone()
    {
        Cut("x\uD83Dy").ShouldBe(["x", "\uD83D", "y"]);
        Cut("\uDE00\uD83D").ShouldBe(["\uDE00", "\uD83D"]);
    }

    [Theory]
    [InlineData("a\nb", false)]
    [InlineData("a\r\nb", false)]
    [InlineData("a\rb", false)]
    [InlineData("a\u2028b", false)]
    [InlineData("a\n\nb", true)]
    [InlineData("a\r\n\r\nb", true)]
    [InlineData("a\r\rb", true)]
    [InlineData("a\n \t\nb", true)]
    public void KnowsLinesAndParagraphs(string text, bool isParagraph)
    {
        var token = Stories.Tree(text).Tokens[1];
        token.Has(TokenFlags.LineStart).ShouldBeTrue();
        token.Has(TokenFlags.ParagraphStart).ShouldBe(isParagraph);
    }

    [Fact]
    public void MarksCapitals()
    {
        var tokens = Stories.Tree("NATO Lee iPad U.S. I EU's").Tokens;
        tokens[0].Has(TokenFlags.AllCaps).ShouldBeTrue();
        tokens[1].Flags.ShouldBe(TokenFlags.Capitalized | TokenFlags.SpaceBefore);
        tokens[2].IsCapitalized.ShouldBeFalse();
        tokens[3].Flags.ShouldBe(TokenFlags.Capitalized | TokenFlags.AllCaps | TokenFlags.Abbreviation | TokenFlags.SpaceBefore);
        tokens[4].Has(TokenFlags.AllCaps).ShouldBeFalse();
    }

    private static string[] Cut(string text)
    {
        var tree = Stories.Tree(text);
        return [.. tree.Tokens.ToArray().SkipLast(1).Select(t => tree.Source.ToString(t.Span))];
    }
}
