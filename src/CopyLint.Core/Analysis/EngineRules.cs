using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis;

namespace CopyLint.Analysis;

/// <summary>What the engine itself reports, on the same road as rules.</summary>
public static class EngineRules
{
    public static Rule RuleFailed { get; } = Create(
        "CL0001", "rule-failed", "A rule failed", Severity.Warning,
        "A rule met a text that it cannot deal with. The other rules went on, but what this one would have found in the story is not known.");

    public static Rule UnusedIgnore { get; } = Create(
        "CL0002", "unused-ignore", "An ignore that ignores nothing", Severity.Warning,
        "An entry or a comment that lets a finding stand has lost its finding. Left there, it would hide the next one of its kind.");

    public static Rule RuleFileWrong { get; } = Create(
        "CL0003", "rule-file-wrong", "A rule file is wrong", Severity.Error,
        "A house rule that cannot be understood would check nothing, in silence.");

    public static Rule NotUtf8 { get; } = Create(
        "CL0004", "not-utf8", "Bytes that are not UTF-8", Severity.Warning,
        "Such a file was made with an older encoding, and other programs will show its quotation marks and accents as rubbish.");

    public static Rule WrongSetting { get; } = Create(
        "CL0005", "wrong-setting", "A setting that is unknown or does not parse", Severity.Error,
        "A line of an .editorconfig that cannot be understood changes nothing, in silence: the desk believes in a setting that it does not have.");

    public static Rule EditionTooLarge { get; } = Create(
        "CL0006", "edition-too-large", "A folder too large to form an edition", Severity.Suggestion,
        "Stories are remembered to compare them with each other; of so many they are not, and contradictions between them stay unseen.");

    public static Rule NotEnglish { get; } = Create(
        "CL0007", "not-english", "A story in another language", Severity.Suggestion,
        "The rules know English alone. Of another language they would report much and mean nothing.");

    public static Rule KnownFindingsWrong { get; } = Create(
        "CL0008", "known-findings-wrong", "A line that is no known finding", Severity.Error,
        "A file of known findings with such a line is not used at all: what the desk let stand would come back.");

    public static ImmutableArray<Rule> All { get; } = [RuleFailed, UnusedIgnore, RuleFileWrong, NotUtf8, WrongSetting, EditionTooLarge, NotEnglish, KnownFindingsWrong];

    private static Rule Create(string id, string name, string title, Severity severity, string why) => new()
    {
        Descriptor = new DiagnosticDescriptor(id, title, "{0}", "engine", DiagnosticSeverity.Warning, isEnabledByDefault: true, why),
        Name = name,
        Severity = severity,
        Where = BlockRoles.Copy.With(BlockRole.Boilerplate),
        Quoted = severity,
    };
}
