using CopyLint.Rules.Kinds;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Tests;

public sealed class SuspectCharactersTests
{
    [Fact]
    public void Each_suspect_is_found_wherever_it_stands_and_nothing_else()
    {
        for (var c = '\0'; c < '\u0180'; c++)
        {
            FoundAmong(c).ShouldBe(IsSuspect(c), $"U+{(int)c:X4}");
        }

        FoundAmong('\uFFFD').ShouldBeTrue();
        FoundAmong('\u2019').ShouldBeFalse();
        FoundAmong('\u9999').ShouldBeFalse();
    }

    /// <summary>The scanner tells of most stories that they need no look.</summary>
    [Fact]
    public void A_story_with_a_suspect_may_be_undecoded_wherever_it_stands()
    {
        var suspects = Enumerable.Range(0, 0x180).Append('\uFFFD').Select(c => (char)c).Where(IsSuspect).ToArray();
        foreach (var suspect in suspects)
        {
            foreach (var text in new[] { "?", " ?", "ca?fe", "cafe?", "Mr ?", "20?", "20 ?30", "U.?.", "www.a.org/?x", "a@b?c.org", "“?”", "a  ?", "1?4", "’?s", "\t?\t", "don’t?" })
            {
                MayBeUndecoded(text.Replace('?', suspect)).ShouldBeTrue($"U+{(int)suspect:X4} in {text}");
            }
        }

        const string Others = "ab  \n.,:-/'@1’“–£";
        var random = new Random(9);
        for (var i = 0; i < 2_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 150)).Select(_ => random.Next(60) == 0 ? suspects[random.Next(suspects.Length)] : Others[random.Next(Others.Length)]));
            (SuspectCharacters.NextOf(text, 0) == text.Length || MayBeUndecoded(text)).ShouldBeTrue(text);
        }
    }

    [Fact]
    public void A_story_of_plain_words_is_not() =>
        MayBeUndecoded("“It’s 3.5 %,” Mr. O’Neill said – on the U.S. side – of the £20 (€25) plan…\n\nHe paid $7 at 9:30 a.m.; 1/2 was left!").ShouldBeFalse();

    private static bool MayBeUndecoded(string text) => StoryTree.Parse(SourceText.From(text), DefaultRules.Pack.Rules.Lexicon).MayBeUndecoded;

    private static bool IsSuspect(char c) => c is '&' or 'Â' or 'Ã' or 'â' or 'ï' || (c != '\0' && SuspectCharacters.IsControl(c));

    /// <summary>Whether it is found at each of some places in a long text; it is found at all of them or at none.</summary>
    private static bool FoundAmong(char c)
    {
        var places = new[] { 0, 1, 15, 16, 31, 32, 63, 64, 100, 127, 128, 149 };
        var found = places.Count(at => SuspectCharacters.NextOf(TextWith(c, at), 0) == at);
        var behind = places.Count(at => SuspectCharacters.NextOf(TextWith(c, at), at + 1) == TextWith(c, at).Length);
        found.ShouldBeOneOf(0, places.Length);
        behind.ShouldBe(places.Length);
        return found > 0;
    }

    private static string TextWith(char c, int at) => new string('é', at) + c + new string('\n', 149 - at);
}
