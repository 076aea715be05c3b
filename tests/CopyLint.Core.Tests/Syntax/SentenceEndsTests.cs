using CopyLint.Syntax;

namespace CopyLint.Core.Tests.Syntax;

/// <summary>What is told by a look at the word before a mark is what the whole reading of the mark tells.</summary>
public sealed class SentenceEndsTests
{
    private static readonly string[] Before = ["mayor", "J", "Mr", "Inc", "St", "No", "Oct", "Yahoo", "ft", "5", "1", "a", "U.N", "\"Why", "3°"];
    private static readonly string[] Behind = ["Smith left", "The mayor said", "The end", "\"The mayor\" left", "“We” go", "‘All’ left", "'So' it was", "March 3", "IV came", "EST today", "\"no", "iPad"];

    [Theory]
    [InlineData("")]
    [InlineData("He saw ")]
    [InlineData("• ")]
    [InlineData("At 5 he met the very old ")]
    public void A_mark_before_a_plain_opener_is_read_as_any_mark(string opening)
    {
        var plain = 0;
        foreach (var before in Before)
        {
            foreach (var mark in new[] { ". ", "? ", ".\n" })
            {
                foreach (var behind in Behind)
                {
                    plain += CheckAll(opening + before + mark + behind + " at last.");
                }
            }
        }

        Assert.True(plain > Before.Length * Behind.Length, $"{plain}");
    }

    /// <summary>Compares both readings for each sentence that the mark may stand in; returns for how many.</summary>
    private static int CheckAll(string text)
    {
        var table = new TokenTable(Stories.Lexicon);
        Scanner.Scan(text, table);
        table.Bits.Build(table.Tokens, table.Words);
        var ends = new SentenceEnds(text, Stories.Lexicon, table);
        var (count, end) = (0, table.Tokens.Count - 1);
        for (var mark = 0; mark + 2 < end; mark++)
        {
            for (var first = 0; first <= mark && table.Bits.Has(TokenSet.PlainOpener, mark + 1); first++, count++)
            {
                Assert.Equal((text, first, ends.After(mark, first, end)), (text, first, ends.AfterPlain(mark, first, end)));
            }
        }

        return count;
    }
}
