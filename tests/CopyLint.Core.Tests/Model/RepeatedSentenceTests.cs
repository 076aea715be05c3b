using CopyLint.Model.Repeats;

namespace CopyLint.Core.Tests.Model;

/// <summary>Sentences that stand in the story already.</summary>
public sealed class RepeatedSentenceTests
{
    private const string Earlier = "The council will close the old bridge to all lorries on Monday.";
    private const string Later = "The council will close the old bridge, to all lorries, on Monday.";

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(600)]
    public void It_is_found_however_many_stand_between(int between)
    {
        var sentences = Enumerable.Range(0, between).Select(Sentence).Prepend(Earlier).Append(Later);
        var model = Stories.Model(string.Join(' ', sentences));

        model.Repeats.Sentences.ToArray().ShouldHaveSingleItem().ShouldBe(new Repeat(0, between + 1));
    }

    [Fact]
    public void Those_that_only_begin_and_end_alike_are_none() =>
        Stories.Model($"{Earlier} The council will open a new school for all of them on Monday.").Repeats.Sentences.IsEmpty.ShouldBeTrue();

    [Fact]
    public void Marks_among_the_words_hide_none()
    {
        const string Marked = "The (- -- (council) -- will close the old bridge to all lorries on Monday.";

        Stories.Model($"{Earlier} {Sentence(1)} {Marked}").Repeats.Sentences.Length.ShouldBe(1);
    }

    /// <summary>A hyphen has the filter bits of the word behind it, which differ.</summary>
    [Fact]
    public void A_hyphen_at_the_end_hides_none()
    {
        var model = Stories.Model($"{Earlier[..^1]} -\n\n{Sentence(1)}\n\n{Later[..^1]} -\n\n{Sentence(2)}");

        model.Repeats.Sentences.ToArray().ShouldHaveSingleItem().ShouldBe(new Repeat(0, 2));
    }

    /// <summary>Words that no other sentence has.</summary>
    private static string Sentence(int number)
    {
        var own = $"{(char)('a' + number % 26)}{(char)('a' + number / 26)}";
        return $"W{own}ax {string.Join(' ', Enumerable.Range(0, 10).Select(i => $"w{own}{(char)('b' + i)}x"))}.";
    }
}
