using CopyLint.Analysis.Predicates;

namespace CopyLint.Core.Tests.Analysis;

/// <summary>Words on one line are told from others by looking at several characters at once, and come out as if each had been looked at.</summary>
public sealed class PredicateTextTests
{
    private static readonly string[] s_pieces = [" ", "a", "word", "\n", "\t", "é", "\u00A0", "—", "seventeen letters"];

    [Fact]
    public void Words_of_any_length_are_collapsed_as_their_characters_say()
    {
        var random = new Random(1);
        for (var i = 0; i < 5000; i++)
        {
            var words = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
            PredicateText.Collapse(words).ShouldBe(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), $"'{words}'");
        }
    }
}
