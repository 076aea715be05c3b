using CopyLint.Model.Terms;

namespace CopyLint.Core.Tests.Model;

/// <summary>Acronyms and where a story spells them out.</summary>
public sealed class TermTests
{
    [Theory]
    [InlineData("The KFP met. Its NGOs and the HTB's head left.", "KFP NGOs HTB's")]
    [InlineData("Chapter XIV of the AK-47 book, by JB Barton, cost US$5.", "")]
    [InlineData("STOP PRESS NOW HERE", "")]
    [InlineData("Shares (NYSE: RRC) fell.", "NYSE")]
    [InlineData("He is a UN/EU envoy.", "")]
    public void Words_in_capitals_are_acronyms(string text, string expected)
    {
        var model = Stories.Model(text);

        string.Join(' ', model.Terms.ToArray().Select(term => model.Tree.Source.ToString(term.Span))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("The KFP won.\n\nThe Kestrel Freedom Party said so.", "Kestrel Freedom Party", true)]
    [InlineData("The Kestrel Freedom Party (KFP) won. The KFP said so.", "Kestrel Freedom Party", false)]
    [InlineData("The DOTH won.\n\nThe Department of the Harbor said so.", "Department of the Harbor", true)]
    [InlineData("The DHT won.\n\nThe Department of the Harbor and Trade said so.", "Department of the Harbor and Trade", true)]
    [InlineData("The KFP won. The Kestrel Freedom Party said so.", "Kestrel Freedom Party", false)]
    [InlineData("The MSF team left.\n\nThe doctors (MSF) said so.", "", true)]
    [InlineData("The KFP won.", "", false)]
    public void An_expansion_is_found_by_its_initials(string text, string expansion, bool isLater)
    {
        var model = Stories.Model(text);
        var first = model.Terms.ToArray().First(term => term.Has(TermTraits.First));

        model.Tree.Source.ToString(first.Expansion).ShouldBe(expansion);
        first.Has(TermTraits.ExplainedLater).ShouldBe(isLater);
    }

    [Theory]
    [InlineData("The KFP won.", "The Kestrel Freedom Party said so.", true)]
    [InlineData("The DOH won.", "The Department of Harbors said so.", true)]
    [InlineData("The DHT won.", "The Department of the Harbor and Trade said so.", true)]
    [InlineData("The KFP won.", "The Kestrel Party of Fishers said so.", false)]
    [InlineData("The KFP won.", "The kestrel freedom party said so.", false)]
    public void A_name_for_three_letters_is_found_wherever_it_stands(string mention, string name, bool isFound)
    {
        for (var between = 0; between < 140; between++)
        {
            var filler = string.Concat(Enumerable.Repeat("Ulm is wet. ", between));

            Stories.Model($"{mention}\n\n{filler}{name}").MayBeSpelledOut(0).ShouldBe(isFound);
        }
    }

    [Theory]
    [InlineData("The party is known as the KFP. KFP members left.")]
    [InlineData("Its KFP (free party) list won.")]
    [InlineData("The free party, or KFP, won.")]
    [InlineData("They use kestrel flight plans. A KFP is short.")]
    public void An_acronym_is_explained_beside_it(string text) =>
        Stories.Model(text).Terms.ToArray().ShouldAllBe(term => term.Has(TermTraits.Explained));

    [Fact]
    public void Mentions_in_headlines_and_quotations_do_not_count()
    {
        var terms = Stories.Model("KFP wins vote\n\n“The KFP won,” he said of the vote that nobody had thought would be so close. The KFP left. The KFP is small.").Terms.ToArray();

        terms.Length.ShouldBe(4);
        terms.ShouldAllBe(term => term.Mentions == 2);
        terms.Count(term => term.Has(TermTraits.First)).ShouldBe(1);
    }

    [Theory]
    [InlineData("NATO met.", true)]
    [InlineData("KFP met.", false)]
    public void Readers_know_some_acronyms(string text, bool isKnown) =>
        Stories.Model(text).Terms.ToArray().ShouldHaveSingleItem().Has(TermTraits.Known).ShouldBe(isKnown);

    [Theory]
    [InlineData("The KFP won.\n\nThe Kestrel Freedom Party said so. The KFP party left.")]
    [InlineData("The Kestrel Freedom Party (KFP) won. The KFP said so.")]
    [InlineData("The KFP won.\n\nThe party is known as the KFP. The HV virus, or HV, left.")]
    [InlineData("They use kestrel flight plans. A KFP is short. NATO met.")]
    public void A_predicate_is_told_the_same_before_the_words_are_found(string text)
    {
        Stories.Model(text).Terms.Length.ShouldBeGreaterThan(0);
        foreach (var member in TermMembers.All)
        {
            for (var term = 0; term < Stories.Model(text).Terms.Length; term++)
            {
                var asked = Stories.Model(text);
                var complete = Stories.Model(text);
                _ = complete.Terms.Length;

                member.Get(asked, term).ShouldBe(member.Get(complete, term), member.Name);
            }
        }
    }

    /// <summary>Few acronyms are looked for together by their letters, many by a look at each word: both find the same.</summary>
    [Fact]
    public void Expansions_are_found_beside_few_acronyms_and_beside_many()
    {
        string[] words = ["Kestrel", "kite", "Freedom", "far", "Party", "pond", "of", "the", "Of", "to", "Trade", "oak", "-", ". ", "Óbidos"];
        const string Acronyms = "The KFP left. The FOT left. The PTKO left. The OFK left.";
        var others = string.Concat(Enumerable.Range(0, 20).Select(i => $" The B{(char)('A' + i)}Z left."));
        var random = new Random(5);
        var expansions = 0;
        for (var length = 1; length < 200; length++)
        {
            var text = $"{Acronyms}\n\n{string.Concat(Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)] is var word && char.IsLetterOrDigit(word[0]) && random.Next(20) > 0 ? $" {word}" : word))}\n\n{Acronyms}";

            var few = Stories.Model(text).Terms.ToArray();
            var many = Stories.Model(text + others).Terms.ToArray();

            many[..few.Length].ShouldBe(few);
            expansions += few.Count(term => !term.Expansion.IsEmpty);
        }

        expansions.ShouldBeGreaterThan(100);
    }
}
