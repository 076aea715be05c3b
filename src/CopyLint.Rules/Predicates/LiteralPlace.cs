using Microsoft.CodeAnalysis;

namespace CopyLint.Rules.Predicates;

/// <summary>Where a character of a string literal's value stands in the expression.</summary>
internal static class LiteralPlace
{
    public static int Of(SyntaxToken literal, int index)
    {
        var written = literal.Text;
        var isVerbatim = written.StartsWith('@');
        var at = written.IndexOf('"') + 1;
        for (var i = 0; i < index && at < written.Length; i++)
        {
            at += isVerbatim ? (written[at] == '"' ? 2 : 1) : LengthAt(written, at);
        }

        return literal.SpanStart + Math.Min(at, written.Length);
    }

    private static int LengthAt(string written, int at) => written[at] != '\\' || at + 1 == written.Length ? 1 : written[at + 1] switch
    {
        'u' => 6,
        'U' => 10,
        _ => 2,
    };
}
