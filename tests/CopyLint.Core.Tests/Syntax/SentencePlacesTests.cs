using CopyLint.Syntax;

namespace CopyLint.Core.Tests.Syntax;

/// <summary>A place of the text is in the sentence that one finds who goes through all of them.</summary>
public sealed class SentencePlacesTests
{
    public static TheoryData<string> Texts =>
    [
        "Go.",
        "   \n\nThe mill burned. Nobody was hurt.",
        string.Concat(Enumerable.Repeat("No. Why? ", 200)),
        string.Concat(Enumerable.Repeat("He left.\n\n", 50)) + new string(' ', 1000) + "The mayor of Elbury said on Monday that the mill had burned" + string.Concat(Enumerable.Repeat(" again and again", 60)) + ". It had not.",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_place_is_in_the_last_sentence_that_begins_by_it(string text)
    {
        var tree = Stories.Tree(text);
        foreach (var position in Enumerable.Range(0, text.Length).Reverse().Concat(Enumerable.Range(0, text.Length)))
        {
            var expected = Math.Max(0, tree.Sentences.ToArray().ToList().FindLastIndex(sentence => sentence.Span.Start <= position));
            Assert.Equal((position, expected), (position, tree.SentenceAt(position)));
        }

        Assert.Equal(-1, tree.SentenceAt(text.Length));
    }
}
