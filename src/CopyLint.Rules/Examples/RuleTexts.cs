using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Analyzers;
using CopyLint.Rules.Files;
using CopyLint.Rules.Messages;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Examples;

/// <summary>The tool lints itself: what a rule says to people passes all other rules.</summary>
internal static class RuleTexts
{
    private static readonly string[] s_words = ["item", "word", "thing"];

    public static void Check(CopyDriver all, RuleFile file, RuleDefinition definition, RuleFileErrors errors)
    {
        Check(all, file, "title", file.Title, errors);
        Check(all, file, "why", file.Why, errors);
        Check(all, file, "message", Plain(definition.Message), errors);
    }

    private static void Check(CopyDriver all, RuleFile file, string key, string text, RuleFileErrors errors)
    {
        foreach (var found in all.Analyze(SourceText.From(text), AnalysisOptions.Default, CancellationToken.None))
        {
            if (found.Id != file.Id.Value && found.Severity >= Severity.Warning)
            {
                errors.Add(file.Id, $"The {key} breaks {found.Id} at \"{text.Substring(found.Span.Start, found.Span.Length)}\": {found.Message}");
            }
        }
    }

    /// <summary>The message with a neutral word in each hole, never the same twice running.</summary>
    private static string Plain(MessageTemplate message) =>
        string.Concat(message.Segments.Select((segment, i) => segment.Kind == MessageSegmentKind.Literal ? segment.Text : s_words[i / 2 % s_words.Length]));
}
