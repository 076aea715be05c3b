using CopyLint.Model.People;

namespace CopyLint.Core.Tests.Model;

public sealed class CapitalWordsTests
{
    public static TheoryData<string> Texts =>
    [
        "",
        "nobody",
        "Roe",
        "Ann Roe of Elbury met the roe of Roe's and IBM, McGee and MPs. The van hit Van Dam. A",
        string.Join(' ', Enumerable.Range(0, 400).Select(i => $"Wordx{(char)('a' + i % 26)}{(char)('a' + i / 26 % 7)} and")),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_different_word_has_a_number_that_leads_to_all_its_places(string text)
    {
        var model = Stories.Model(text);
        var (tree, capitals) = (model.Tree, model.Capitals);
        var all = capitals.All.ToArray();

        all.Select(word => word.Token).ShouldBe(Enumerable.Range(0, tree.Tokens.Length).Where(i => tree.Tokens[i].IsCapitalized));
        capitals.Shouted.ToArray().ShouldBe(all.Select(word => word.Token).Where(i => tree.Tokens[i].Length > 1 && char.IsAsciiLetterUpper(tree.TextOf(i)[1])));
        foreach (var same in Enumerable.Range(0, all.Length).GroupBy(i => tree.Words[all[i].Token]))
        {
            var places = new List<int>();
            for (var i = capitals.LatestOf(all[same.First()].Number); i >= 0; i = all[i].Earlier)
            {
                places.Add(i);
            }

            places.ShouldBe(same.Reverse());
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_word_has_a_number_which_no_other_word_has(string text)
    {
        var model = Stories.Model(text);
        var (tree, capitals) = (model.Tree, model.Capitals);
        var words = Enumerable.Range(0, tree.Tokens.Length).Where(i => tree.Tokens[i].IsWord).ToArray();

        var numbers = words.Select(i => (Word: tree.Words[i], Number: capitals.NumberOf(i))).Distinct().ToArray();

        numbers.Length.ShouldBe(words.Select(i => tree.Words[i]).Distinct().Count());
        numbers.Select(pair => pair.Number).Distinct().Count().ShouldBe(numbers.Length);
        numbers.ShouldAllBe(pair => pair.Number > 0 && pair.Number < capitals.Numbers);
    }
}
