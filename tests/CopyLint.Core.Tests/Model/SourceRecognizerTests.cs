using CopyLint.Model.Sources;

namespace CopyLint.Core.Tests.Model;

public sealed class SourceRecognizerTests
{
    [Theory]
    [InlineData("A Pentagon official said so.", SourceTraits.Body, true)]
    [InlineData("A US military official said so.", SourceTraits.Body, false)]
    [InlineData("So it was, United States officials said.", SourceTraits.Body, false)]
    [InlineData("Officials at the Health Ministry said so.", SourceTraits.Body, true)]
    [InlineData("Fire officials said so.", SourceTraits.Body, true)]
    [InlineData("Officials in Oslo said so.", SourceTraits.Plural, true)]
    [InlineData("An official said so.", SourceTraits.Plural, false)]
    [InlineData("The official said so.", SourceTraits.Definite, true)]
    [InlineData("An official said so.", SourceTraits.Definite, false)]
    [InlineData("His lawyer said so.", SourceTraits.Definite, false)]
    [InlineData("Well-placed sources said so.", SourceTraits.Praised, true)]
    [InlineData("Unnamed sources said so.", SourceTraits.Described, false)]
    [InlineData("Police sources said so.", SourceTraits.Described, true)]
    [InlineData("Three OPEC+ sources said so.", SourceTraits.Described, true)]
    [InlineData("Sources familiar with the matter said so.", SourceTraits.Close, true)]
    [InlineData("A person with direct knowledge of the talks said so.", SourceTraits.Close, true)]
    public void ReadsTheDescription(string text, SourceTraits trait, bool expected)
    {
        var model = Stories.Model(text);
        model.Sources[model.Attributions[0].Source].Has(trait).ShouldBe(expected);
    }

    [Theory]
    [InlineData("The strait is a source of revenue.")]
    [InlineData("It is open-source code.")]
    [InlineData("The power source failed. The official Xinhua News Agency was right.")]
    public void TrapNounsAreNoSources(string text) =>
        Stories.Model(text).Sources.ToArray().ShouldNotContain(s => s.Kind == SourceKind.Official || s.Utterance >= 0);

    [Theory]
    [InlineData("A U.S. official said so. The official said more.", true)]
    [InlineData("US officials said so. The official said more.", false)]
    [InlineData("So it was, said Jane Doe, an official there. The official said more.", true)]
    [InlineData("Col. Ann Lee said so. The official said more.", true)]
    [InlineData("A US official said so. The military official said more.", false)]
    [InlineData("A US military official said so. The military official said more.", true)]
    public void TheOfficialNeedsAnIntroduction(string text, bool isIntroduced)
    {
        var model = Stories.Model(text);
        (model.Sources[model.Attributions[^1].Source].Introduction >= 0).ShouldBe(isIntroduced);
    }

    [Theory]
    [InlineData("Jane Doe left. She said it was late.", true)]
    [InlineData("The bridge fell. She said it was late.", false)]
    [InlineData("Officials say the bridge fell.\n\n“It was late,” he said.", false)]
    [InlineData("Officials say the man fell.\n\n“It was late,” he said.", true)]
    public void APronounNeedsSomebody(string text, bool hasAntecedent)
    {
        var model = Stories.Model(text);
        model.Sources[model.Attributions[^1].Source].Has(SourceTraits.NoAntecedent).ShouldBe(!hasAntecedent);
    }

    [Fact]
    public void OnlyTheFirstMentionIsFirst()
    {
        var model = Stories.Model("Two sources close to the talks said so. One source said more.");
        model.Sources.ToArray().Select(s => s.Has(SourceTraits.FirstMention)).ShouldBe([true, false]);
    }
}
