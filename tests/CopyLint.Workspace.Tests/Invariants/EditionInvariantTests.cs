using CopyLint.Analysis;
using CopyLint.Editions;
using CopyLint.Syntax;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Tests.Invariants;

/// <summary>What holds across the stories of any event, with the whole default pack.</summary>
public sealed class EditionInvariantTests
{
    private const int Cases = 2_000;

    [Fact]
    public void No_texts_make_a_rule_fail_and_places_lie_in_their_stories() => ForAll((first, second) =>
    {
        var stories = new[] { Digest("a", first), Digest("b", Copy.Seeds[first.Length % Copy.Seeds.Length]), Digest("c", second) };
        var texts = stories.ToDictionary(story => story.Path, story => story.Text, StringComparer.Ordinal);

        foreach (var (story, found) in Copy.Driver.AnalyzeEdition(Edition.OfOneEvent(stories), jobs: 1, default))
        {
            found.Id.ShouldStartWith("CL7", Case.Sensitive, found.Message);
            found.Span.End.ShouldBeLessThanOrEqualTo(story.Text.Length);
            found.Related.ShouldAllBe(place => place.Path != null && place.Path != story.Path && place.Span.End <= texts[place.Path].Length);
        }
    });

    [Fact]
    public void The_order_in_which_stories_come_changes_nothing() => ForAll((first, second) =>
    {
        var stories = new[] { Digest("a", first), Digest("b", Copy.Seeds[first.Length % Copy.Seeds.Length]), Digest("c", second) };

        Places(Edition.Of(stories.Reverse())).ShouldBe(Places(Edition.Of(stories)));
    });

    [Fact]
    public void Nothing_changes_where_all_of_it_was_seen_before() => ForAll((first, second) =>
    {
        var stories = new[] { Digest("a", first), Digest("b", second), Digest("c", first + second) };
        var again = new[] { Digest("a", first), Digest("b", second), Digest("c", first + second) };

        Places(Edition.Of(again)).ShouldBe(Places(Edition.Of(stories)));
    });

    private static string[] Places(Edition edition) =>
        [.. Copy.Driver.AnalyzeEdition(edition, jobs: 1, default).Select(found => $"{found.Story.Path} {found.Diagnostic.Span} {found.Diagnostic.Id} {found.Diagnostic.Message}")];

    private static StoryDigest Digest(string path, string text) =>
        Copy.Driver.AnalyzeForEdition("edition", path, StorySource.Of(text), AnalysisOptions.Default, [], default).Digest!;

    private static void ForAll(Action<string, string> check) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), Prop.ForAll(Gen.Zip(Copy.Any, Copy.Any).ToArbitrary(), texts =>
        {
            check(texts.Item1, texts.Item2);
            return true;
        }));
}
