using System.Collections.Immutable;
using CopyLint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Files;

/// <summary>A text, or several stories of one event, with the findings that its rule must make there.</summary>
/// <param name="Node">Where it stands in the rule file.</param>
/// <param name="Stories">One for a text; the stories of an event in the order of the file.</param>
/// <param name="Now">When it is checked, where the rule asks for that.</param>
/// <param name="Fixed">The text after the fix, or null where the example does not say.</param>
public sealed record RuleExample(YamlNode Node, ImmutableArray<ExampleStory> Stories, Guide Guide, DateTimeOffset? Now, string? Fixed)
{
    /// <summary>Whether it is an event: rules that look across stories see its stories together.</summary>
    public bool IsEvent => Stories[0].Name.Length > 0;

    /// <summary>The text of the only story, or of the first.</summary>
    public string Text => Stories[0].Text;

    /// <summary>The marked places of the only story, or of the first.</summary>
    public ImmutableArray<TextSpan> Spans => Stories[0].Spans;
}
