using CopyLint.Model.Speech;

namespace CopyLint.Core.Tests.Model;

public sealed class SentenceBoundsTests
{
    /// <summary>Sentences of one token, and one of more tokens than are looked at together.</summary>
    [Fact]
    public void The_bounds_around_each_token_are_those_of_its_sentence()
    {
        var tree = Stories.Tree($"Head of it\n\nOne. He said so. {string.Concat(Enumerable.Repeat("they said and ", 60))}went. No.\n\nThe end");
        var bounds = new SentenceBounds(tree);
        foreach (var sentence in tree.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                bounds.MoveTo(token);
                (bounds.First, bounds.End).ShouldBe((sentence.FirstToken, sentence.EndToken));
            }

            var alone = new SentenceBounds(tree);
            alone.MoveTo(sentence.EndToken - 1);
            (alone.First, alone.End).ShouldBe((sentence.FirstToken, sentence.EndToken));
        }
    }
}
