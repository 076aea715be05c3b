namespace CopyLint.Rules.Kinds;

/// <summary>The plural of a noun for people, as the list <c>person-noun</c> has them.</summary>
internal static class EnglishPlural
{
    public static string Of(string noun) => noun switch
    {
        _ when noun.EndsWith("child", StringComparison.OrdinalIgnoreCase) => noun + "ren",
        _ when noun.EndsWith("person", StringComparison.OrdinalIgnoreCase) => noun[..^4] + "ople",
        _ when noun.EndsWith("man", StringComparison.OrdinalIgnoreCase) => noun[..^2] + "en",
        [.., 'y'] when noun[^2] is not ('a' or 'e' or 'o' or 'u') => noun[..^1] + "ies",
        [.., 's'] or [.., 'x'] or [.., 'c', 'h'] or [.., 's', 'h'] => noun + "es",
        _ => noun + "s",
    };
}
