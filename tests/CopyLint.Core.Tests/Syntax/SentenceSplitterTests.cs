namespace CopyLint.Core.Tests.Syntax;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("He left. She stayed.")]
    [InlineData("Was it true? Nobody knew. “It was!” they cried.")]
    [InlineData("The deal fell through in the U.S. | It is over.")]
    [InlineData("The U.S. Senate met. | The U.S. and U.K. agreed.")]
    [InlineData("He met Gen. Roe and Dr. J. R. Poe in St. Albans. | It rained.")]
    [InlineData("It closed on Main St. | The mayor left.")]
    [InlineData("Acme Inc. said so. | So did Roe Bros. and Poe & Co. | It ended there.")]
    [InlineData("He left at 6 p.m. | Travelers waited. | At 5 a.m. Mr. Roe left.")]
    [InlineData("It opens at 7 a.m. EST on Monday. | It closes at 5 p.m. Tuesday.")]
    [InlineData("See No. 5 on p. 55 of vol. 2. | He said no. | They voted.")]
    [InlineData("It begins on Jan. 5 and ends in Feb. | The rest is unclear.")]
    [InlineData("It was 6 ft. 2 in. tall. | The other came in. | Both fell.")]
    [InlineData("It cost $100.00. | It rose 3.5 percent. | 20 people came.")]
    [InlineData("Plan B. | The end.")]
    [InlineData("Lee, Roe et al. wrote it. | Fruit, e.g. Apples, is good.")]
    [InlineData("She works at Yahoo! News in London. | Good.")]
    [InlineData("“We won.” | She left. | “Why?” Jane Roe asked. | “We can,” he said. | “We will.”")]
    [InlineData("He said: “We won. | We are glad.” | Then he left.")]
    [InlineData("He wrote it (he says). | (Nobody read it.) | It sold.")]
    [InlineData("He was ... gone. | It ended.... | She left. | We tried… | We failed.")]
    [InlineData("The town [in the north. Not the south] fell. | It rose.")]
    [InlineData("The martyr.[1] | The emperor.[2][14] | The crowd.")]
    [InlineData("1. The first item 2. The second item 3. The third item")]
    [InlineData("Visit example.com. | Then leave. | iPhone sales fell. | eBay rose.")]
    [InlineData("The judge in Roe v. Wade ruled. | He is 5. | She is 6.")]
    [InlineData("Really?! | Yes!! | No.")]
    public void EndsWhereTheCopyDoes(string marked)
    {
        var expected = marked.Contains('|') ? marked.Split('|', StringSplitOptions.TrimEntries) : null;
        var text = marked.Replace(" | ", " ", StringComparison.Ordinal);
        var found = Stories.Sentences(Stories.Tree(text));
        (expected is null ? found.Length > 1 : found.SequenceEqual(expected)).ShouldBeTrue(string.Join(" | ", found));
    }

    [Theory]
    [InlineData("Storm hits coast")]
    [InlineData("She turned to him, “This is great.” she said.")]
    [InlineData("He teaches science (He worked for 5 years.) at the university.")]
    [InlineData("Her first book, by L. Ron Roe Jr. of Acme Corp. in Boston, Mass., sold.")]
    [InlineData("I live in the U.S. Navy town of K.C. Roe.")]
    [InlineData("“Stop!” said the man.")]
    [InlineData("An Inc. 500 company, No. 3 in Calif. and Ore. this year")]
    [InlineData("Version 2.0.The, form 12.A and the file 2014.Mr.")]
    [InlineData("He books at Booking.com, Monday.Com and The.Ink, and ran the U.S.The file is report.The.doc.")]
    public void HoldsOneSentenceTogether(string text) => Stories.Sentences(Stories.Tree(text)).ShouldBe([text]);

    [Theory]
    [InlineData("The council met on Monday.|The mayor was there.|Who will pay?|No one knew.")]
    [InlineData("The shop opened on Tuesday.|Mr. Roe bought 1,200.|They were sold by 2014.|The rest went to Dr. Poe.")]
    public void EndsWhereTheSpaceIsMissing(string marked) =>
        Stories.Sentences(Stories.Tree(marked.Replace("|", "", StringComparison.Ordinal))).ShouldBe(marked.Split('|'));

    [Fact]
    public void SetsACaptionsCreditApart() =>
        Stories.Sentences(Stories.Tree("The mayor at the gate Image: Jane Roe.")).ShouldBe(["The mayor at the gate", "Image: Jane Roe."]);

    [Fact]
    public void MarksTheTokenThatOpensASentence()
    {
        var tree = Stories.Tree("He left. “We won,” she said.\n\nIt rained.");
        foreach (var sentence in tree.Sentences)
        {
            tree.Tokens[sentence.FirstToken].Has(CopyLint.Syntax.TokenFlags.SentenceStart).ShouldBeTrue();
        }

        tree.Tokens.ToArray().Count(t => t.Has(CopyLint.Syntax.TokenFlags.SentenceStart)).ShouldBe(tree.Sentences.Length);
    }
}
