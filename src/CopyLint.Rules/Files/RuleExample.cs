using System.Collections.Immutable;
using CopyLint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Files;

/// <summary>A text with the findings that its rule must make in it.</summary>
/// <param name="Node">Where it stands in the rule file.</param>
/// <param name="Text">Without the <c>[[ ]]</c> marks.</param>
/// <param name="Spans">What stood between the marks, in <paramref name="Text"/>.</param>
/// <param name="Date">The story's date, where the rule asks for one.</param>
/// <param name="Fixed">The text after the fix, or null where the example does not say.</param>
public sealed record RuleExample(
    YamlNode Node,
    string Text,
    ImmutableArray<TextSpan> Spans,
    Guide Guide,
    DateOnly? Date,
    string? Fixed);
