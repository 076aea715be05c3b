using System.Collections.Frozen;

namespace CopyLint.Rules.Patterns;

/// <summary>Words in 's that are no possessives: a pattern that names one means the whole word.</summary>
internal static class Contractions
{
    private static readonly FrozenSet<string> s_words = FrozenSet.Create(
        StringComparer.Ordinal,
        "it's", "that's", "he's", "she's", "what's", "who's", "there's", "here's", "where's", "how's", "when's", "why's", "let's");

    public static bool IsOne(string folded) => s_words.Contains(folded);
}
