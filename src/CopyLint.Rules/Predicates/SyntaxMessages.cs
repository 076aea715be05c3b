using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CopyLint.Rules.Predicates;

/// <summary>The parser's messages, with a hint where desk editors slip most.</summary>
internal static class SyntaxMessages
{
    public static string Of(Diagnostic diagnostic, string text)
    {
        var start = diagnostic.Location.SourceSpan.Start;
        if (start < text.Length && text[start] == '\'')
        {
            return "Write words in double quotation marks: \"…\".";
        }

        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return message.EndsWith('.') ? message : message + ".";
    }
}
