using CopyLint.Model.Repeats;

namespace CopyLint.Core.Tests.Model;

/// <summary>Paragraphs that say nearly what an earlier one says.</summary>
public sealed class NearRepeatTests
{
    private const string Earlier = "The town council met on the hill last night and after two hours of talk voted to close the old bridge, which has stood for a hundred years, to all lorries.";
    private const string Later = "The town council met on the hill last night and after three hours of talk voted to close the old bridge, which has stood for a hundred years, to all vans.";

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(31)]
    [InlineData(45)]
    [InlineData(62)]
    [InlineData(80)]
    public void It_is_found_however_many_stand_between(int between)
    {
        var paragraphs = Enumerable.Range(0, between).Select(Paragraph).Prepend(Earlier).Append(Later);
        var model = Stories.Model(string.Join("\n\n", paragraphs));

        var repeat = model.Repeats.Paragraphs.ToArray().ShouldHaveSingleItem();
        repeat.ShouldBe(new Repeat(0, between + 1));
    }

    [Fact]
    public void A_list_of_single_words_is_one_too()
    {
        const string List = "On the list were bread, milk, eggs, salt, flour, rice, beans, tea, jam, oil, soap, nails, rope, paint, glue, string, tape, wire, chalk and wool.";

        Stories.Model($"{List}\n\n{Paragraph(0)}\n\n{List.Replace("rope", "cord", StringComparison.Ordinal)}").Repeats.Paragraphs.ToArray().ShouldHaveSingleItem();
    }

    /// <summary>Words that no other paragraph has.</summary>
    private static string Paragraph(int number) =>
        string.Join(' ', Enumerable.Range(0, 25).Select(i => $"w{(char)('a' + number % 26)}{(char)('a' + number / 26)}{(char)('a' + i)}x")) + ".";
}
