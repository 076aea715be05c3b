using CopyLint.Rules.Kinds;

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
